package yibiao.transforms.address;

import java.io.Serializable;

/**
 * One line of the housing department's standard addresses.
 *
 * @param dwelling the dwelling's code in the housing department's register
 * @param community 12-digit community code
 * @param grid the grid within the community
 * @param text the address as the register writes it
 */
public record StandardAddress(String dwelling, String community, String grid, String text)
    implements Serializable {}
