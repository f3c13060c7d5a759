package yibiao.catalog.sharing;

import java.util.Set;
import yibiao.catalog.organisation.Organisation;

/**
 * One line of the sharing list.
 *
 * @param resource the resource's name, such as {@code core.resident}
 * @param item the item's name
 * @param department the providing department, which sees its own item clear
 * @param sensitive never clear by UNCONDITIONAL
 * @param audience the kinds of organisations it is meant for; others do not see the item at all
 */
public record ListEntry(
    String resource,
    String item,
    String department,
    SharingAttribute attribute,
    Mask mask,
    boolean sensitive,
    Set<Organisation.Kind> audience,
    String legalBasis) {}
