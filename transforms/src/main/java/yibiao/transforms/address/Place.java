package yibiao.transforms.address;

/**
 * Where an address text leads.
 *
 * @param community 12-digit community code, or ""
 * @param dwelling the register's dwelling code, or ""
 * @param problem a problem code, or ""
 */
public record Place(String community, String dwelling, String problem) {
  static final Place NOWHERE = new Place("", "", "");
}
