package yibiao.reports.matching;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yibiao.reports.template.Field;
import yibiao.reports.template.Region;

/**
 * A field with what it asks for.
 *
 * @param id by which an answer about it is kept: its words, and which of those it is that say the
 *     same
 * @param region where it is asked
 * @param count what it counts, of a roll-up
 * @param names what its item is called, as boxes call it
 * @param options the ways to write the item's values → the values
 */
public record FieldMeaning(
    String id,
    Field field,
    Region region,
    Meaning meaning,
    Optional<Count> count,
    Set<String> names,
    Map<String, String> options) {
  /** How many a household has. */
  public static final String MEMBERS = "household.members";

  /** What somebody is to whom a form is about. */
  public static final String RELATION = "relation";

  private static final String DWELLING = "dwelling.";
  private static final String ADDRESS = "address.";

  /** What it follows from or is told by the occasion, where it is no item. */
  public Optional<Computed> computed() {
    return Computed.named(meaning.what());
  }

  /** Whose it is; "" for whom the form is about. */
  public String subject() {
    return meaning.subject();
  }

  /** The person's own item that it takes; "" for none. */
  public String item() {
    return meaning.isOwn() ? needed() : "";
  }

  /** The item that it takes, whosever it is; "" for none. */
  public String needed() {
    String what = meaning.what();
    if (!meaning.isSure() || what.equals("area") || what.equals(RELATION)) {
      return "";
    }
    if (what.startsWith(ADDRESS)) {
      return "address";
    }
    if (what.startsWith(DWELLING)) {
      return "dwelling_code";
    }
    return computed().map(Computed::item).orElse(what.matches("[a-z][a-z_]*") ? what : "");
  }

  /** Whether what it asks says whom it is about, and not only where or how many they are. */
  public boolean isOfAPerson() {
    boolean home =
        Set.of("address", "dwelling_code", "household_no", "COMMUNITY", "GRID", "ORDINAL")
            .contains(meaning.what());
    return meaning.isSure()
        && meaning.isOwn()
        && !home
        && !needed().isEmpty()
        && meaning.what().indexOf('.') < 0
        && !meaning.what().startsWith("head_");
  }

  /** Whether it asks of a home what the home's register has. */
  public boolean isOfADwelling() {
    return isOf("dwelling") || meaning.isSure() && meaning.what().equals("dwelling_code");
  }

  /** Whether it asks of a place. */
  public boolean isOfAPlace() {
    return isOf("place");
  }

  private boolean isOf(String owner) {
    return meaning.isSure() && meaning.isOwn() && meaning.what().startsWith(owner + ".");
  }

  /** Whether it asks how many the household has. */
  public boolean isMembers() {
    return meaning.isSure() && meaning.what().equals(MEMBERS);
  }

  /** Where its value stands in the row of the person whose it is; "" where none does. */
  public String base() {
    if (!meaning.isSure()) {
      return "";
    }
    boolean told = meaning.what().indexOf('.') > 0 || meaning.what().equals(RELATION);
    return told ? meaning.what() : needed();
  }

  /** Where its value stands in the row of whom the form is about; "" where none does. */
  public String key() {
    return meaning.isOwn() || base().isEmpty() ? base() : subject() + "." + base();
  }

  /** Whether a value that is known goes there. */
  public boolean isFilled() {
    return !key().isEmpty() || meaning.isSure() && meaning.isOwn() && computed().isPresent();
  }

  /** Whether a box's words mean its item. */
  public boolean isCalled(String word) {
    return names.contains(word);
  }

  /** Whether a word on the form means a value. */
  public boolean isOption(String word, String value) {
    return word.equals(value) || value.equals(options.get(word));
  }

  /** Whether it asks the same of the next person, as the right half of a list does. */
  public boolean isOfNext() {
    return subject().matches("person\\d+\\+");
  }

  /** In its own row, it asks of whoever stands there. */
  public FieldMeaning asOwn() {
    Meaning own = new Meaning("", meaning.what(), meaning.confidence());
    return new FieldMeaning(id, field, region, own, count, names, options);
  }

  /** Those of it who are of a row as well; nothing where either counts nothing that is known. */
  public FieldMeaning within(FieldMeaning row) {
    Optional<Count> both = count.flatMap(mine -> row.count().map(mine::and));
    return new FieldMeaning(id, field, region, meaning, both, names, options);
  }

  /** Without what it counts, for somebody who may not know it. */
  public FieldMeaning uncounted() {
    return new FieldMeaning(id, field, region, meaning, Optional.empty(), names, options);
  }
}
