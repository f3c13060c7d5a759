package yibiao.standard.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yibiao.standard.plan.Item;

/**
 * One standard field 数据项.
 *
 * @param name the item's name, which is its column's name in the lake
 * @param title what it is called in Chinese
 * @param definition what it means, in words
 * @param codeList the code list of a coded item, else ""
 * @param department the one responsible department (一数一源)
 * @param level data level 1–4 (GB/T 43697-2024 gives core, important and general; cities number
 *     them)
 * @param sensitive sensitive personal information (个人信息保护法 art. 28)
 * @param newestWins where sources disagree, the most recent value counts
 * @param identifying whether a value belongs to one person, household or home, so that rows can be
 *     joined by it
 * @param synonyms other wordings that forms and sources use
 * @param of whose it is: resident, household, dwelling or place
 * @param held whether anything delivers it, so that the lake has a column for it; forms ask for
 *     others too
 */
public record DataItem(
    String name,
    String title,
    String definition,
    Item.Type type,
    String codeList,
    String department,
    int level,
    boolean sensitive,
    boolean newestWins,
    boolean identifying,
    List<String> synonyms,
    String of,
    boolean held) {

  public DataItem {
    definition = definition == null ? "" : definition;
    codeList = codeList == null ? "" : codeList;
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    of = of == null ? RESIDENT : of;
  }

  /** Whose most items are. */
  public static final String RESIDENT = "resident";

  /**
   * Those that follow from other items: nothing delivers them as such, nothing in them is
   * corrected.
   */
  private static final Set<String> DERIVED = Set.of("head_name", "dwelling_code", "disabled");

  /** Whether it follows from other items. */
  public boolean isDerived() {
    return isDerived(name);
  }

  /** Whether the item of that name follows from others. */
  public static boolean isDerived(String name) {
    return DERIVED.contains(name);
  }

  /** Its title, and the other words for it. */
  public Stream<String> wordings() {
    return Stream.concat(Stream.of(title), synonyms.stream());
  }
}
