package yibiao.catalog.organisation;

/**
 * An organisation that takes part in sharing.
 *
 * @param department the line of business it answers for, as data items name it; "" for all but
 *     departments
 * @param jurisdiction division code prefix of the area it works for
 */
public record Organisation(
    String name, String title, Kind kind, String department, String jurisdiction) {

  /** What an organisation is to the sharing list; a list entry's audience names these. */
  public enum Kind {
    DEPARTMENT,
    TOWNSHIP,
    COMMUNITY,
    PROPERTY,
    SUPERVISION
  }

  public Organisation {
    department = department == null ? "" : department;
  }
}
