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

  /** What it follows from or is told by the occasion, where it is no item. */
  public Optional<Computed> computed() {
    return Computed.named(meaning.what());
  }

  /** The person's own item that it takes; "" for none. */
  public String item() {
    if (!meaning.isSure() || !meaning.isOwn()) {
      return "";
    }
    return computed().map(Computed::item).orElseGet(() -> isItem() ? meaning.what() : "");
  }

  private boolean isItem() {
    return meaning.what().matches("[a-z][a-z_]*") && !meaning.what().equals("area");
  }

  /** Whether a value of the person herself, or of the occasion, goes there. */
  public boolean isFilled() {
    return !item().isEmpty() || meaning.isSure() && meaning.isOwn() && computed().isPresent();
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
}
