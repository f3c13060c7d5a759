package yibiao.standard.group;

import java.util.List;

/**
 * A group of residents.
 *
 * @param name short name; the category of its rows where it is a key population 重点人群
 * @param title what it is called
 * @param wordings by which a form's title means it
 * @param from the age in years from which one belongs to it; null for any
 * @param below the age in years from which one does not belong to it any more; null for any
 * @param condition who belongs to it, in SQL over a resident's items that every engine understands;
 *     "" for everybody of that age
 * @param evidence the item whose source and date stand for the membership
 * @param listing how it stands on the sharing list; null where it is no key population, and only
 *     selects the people of a form
 */
public record Group(
    String name,
    String title,
    List<String> wordings,
    Integer from,
    Integer below,
    String condition,
    String evidence,
    Listing listing) {

  /**
   * A key population's line on the sharing list that the product comes with.
   *
   * @param department the department that answers for it
   * @param level data level 1–4
   * @param attribute UNCONDITIONAL, CONDITIONAL or NOT_SHARED
   * @param legalBasis why it is not shared unconditionally
   * @param reference the law that it is collected under
   */
  public record Listing(
      String department,
      int level,
      boolean sensitive,
      String attribute,
      String legalBasis,
      String frequency,
      String reference) {
    public Listing {
      legalBasis = legalBasis == null ? "" : legalBasis;
      frequency = frequency == null ? "每日" : frequency;
    }
  }

  public Group {
    wordings = wordings == null ? List.of() : List.copyOf(wordings);
    condition = condition == null ? "" : condition;
  }

  public boolean isKeyPopulation() {
    return listing != null;
  }

  /** Whether age alone makes a member. */
  public boolean isByAgeOnly() {
    return condition.isEmpty();
  }
}
