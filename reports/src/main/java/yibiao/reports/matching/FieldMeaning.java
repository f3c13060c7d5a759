package yibiao.reports.matching;

import java.util.Optional;
import java.util.Set;
import yibiao.reports.template.Field;
import yibiao.reports.template.Region;

/**
 * A field with what it asks for.
 *
 * @param region where it is asked
 * @param count what it counts, of a roll-up
 * @param names what its item is called, as boxes call it
 */
public record FieldMeaning(
    Field field, Region region, Meaning meaning, Optional<Count> count, Set<String> names) {
  /** The head of a household, before an item of his. */
  public static final String HEAD = "head";

  /** How many a household has. */
  public static final String MEMBERS = "household.members";

  private static final String MEMBER = "member";

  /** What it follows from or is told by the occasion, where it is no item. */
  public Optional<Computed> computed() {
    return Computed.named(meaning.what());
  }

  /** The person's own item that it takes; "" for none. */
  public String item() {
    return meaning.isOwn() ? base() : "";
  }

  /** The same of the head of the person's household. */
  public String headItem() {
    return meaning.subject().equals(HEAD) ? base() : "";
  }

  /** The same of each member of the household, in a table of them. */
  public String memberItem() {
    return meaning.subject().equals(MEMBER) ? base() : "";
  }

  private String base() {
    boolean item = meaning.what().matches("[a-z][a-z_]*") && !meaning.what().equals("area");
    return !meaning.isSure()
        ? ""
        : computed().map(Computed::item).orElse(item ? meaning.what() : "");
  }

  /** Whether it asks how many the household has. */
  public boolean isMembers() {
    return meaning.isSure() && meaning.what().equals(MEMBERS);
  }

  /** Where its value stands in a person's row; "" where none does. */
  public String key() {
    if (isMembers()) {
      return MEMBERS;
    }
    return headItem().isEmpty() ? item() + memberItem() : HEAD + "." + headItem();
  }

  /** Whether a value that is known goes there. */
  public boolean isFilled() {
    return !key().isEmpty() || meaning.isSure() && meaning.isOwn() && computed().isPresent();
  }

  /** Whether a box's words mean its item. */
  public boolean isCalled(String word) {
    return names.contains(word);
  }

  /** Whether it asks the same of the next person, as the right half of a list does. */
  public boolean isOfNext() {
    return meaning.subject().matches("person\\d+\\+");
  }

  /** In its own half of a list, it asks of the person there. */
  public FieldMeaning asOwn() {
    return isOfNext()
        ? new FieldMeaning(
            field, region, new Meaning("", meaning.what(), meaning.confidence()), count, names)
        : this;
  }

  /** Those of it who are of a row as well; nothing where either counts nothing that is known. */
  public FieldMeaning within(FieldMeaning row) {
    Optional<Count> both = count.flatMap(mine -> row.count().map(mine::and));
    return new FieldMeaning(field, region, meaning, both, names);
  }

  /** Without what it counts, for somebody who may not know it. */
  public FieldMeaning uncounted() {
    return new FieldMeaning(field, region, meaning, Optional.empty(), names);
  }
}
