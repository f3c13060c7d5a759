package yibiao.standard.plan;

/**
 * One standard item of a resident, as the transforms see it.
 *
 * @param name the column's name in {@code std} and {@code core}
 * @param type how its text is read
 * @param codeList the code list of a {@link Type#CODE}, else empty
 * @param department the responsible department, whose value wins (one source an item)
 * @param newestWins true where the most recent value counts more than the responsible department's,
 *     such as a phone
 */
public record Item(String name, Type type, String codeList, String department, boolean newestWins) {

  /** How an item's text is read. */
  public enum Type {
    TEXT,
    NAME,
    ID_NUMBER,
    DATE,
    PHONE,
    ORGANISATION_CODE,
    CODE,
    ADDRESS
  }
}
