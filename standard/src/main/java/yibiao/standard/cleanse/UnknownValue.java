package yibiao.standard.cleanse;

import java.util.Optional;
import java.util.regex.Pattern;
import yibiao.standard.plan.Item;

/**
 * Cells of which nobody knows what they said: numbers of which a spreadsheet kept fifteen digits,
 * errors, formulas that were never worked out, bytes that are no character. They are no evidence of
 * anything, not even of a slip.
 */
final class UnknownValue {
  private static final Pattern DIGITS_LOST = Pattern.compile("\\s*-?\\d(\\.\\d+)?[Ee]\\+?\\d+\\s*");

  private static final Pattern ERROR =
      Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");

  private static final char BROKEN = 0xfffd;

  private UnknownValue() {}

  /**
   * What is to be said of such a cell; empty for every other. Of a name a broken character is one
   * that may be any.
   */
  static Optional<Cleansed> of(String text, Item.Type type) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first == '#' && ERROR.matcher(text.strip()).matches()) {
      return Optional.of(new Cleansed("", "cell.error", false));
    }
    if (first == '=' && text.length() > 1) {
      return Optional.of(new Cleansed("", "cell.formula", false));
    }
    if (type != Item.Type.NAME && text.indexOf(BROKEN) >= 0) {
      return Optional.of(new Cleansed("", "cell.broken", false));
    }
    boolean number = first <= '9' && (text.indexOf('E') > 0 || text.indexOf('e') > 0);
    if (number && DIGITS_LOST.matcher(text).matches()) {
      return Optional.of(new Cleansed("", "number.digits_lost", false));
    }
    return Optional.empty();
  }
}
