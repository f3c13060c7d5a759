package yibiao.reports.fill;

import java.util.Optional;
import java.util.function.Predicate;
import yibiao.reports.document.Value;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Field;
import yibiao.reports.template.Labels;

/** How a value is written where a form asks for it. */
final class FormCells {
  private static final String TICKED = "√";
  private static final int HIDDEN_FROM = 6;
  private static final int HIDDEN_TO = 14;

  private FormCells() {}

  /**
   * What stands in the cell afterwards.
   *
   * @param there what stands in it now
   * @return nothing where the value fits no box and no gap: that is left to a person
   */
  static Optional<Value> fit(FieldMeaning meant, String there, Value value) {
    Field field = meant.field();
    String text = hidden(field.hint(), value.text());
    return switch (field.way()) {
      case TEXT -> Optional.of(new Value(text, value.kind()));
      case MARK ->
          meant.isOption(field.name(), text) ? Optional.of(Value.text(TICKED)) : Optional.empty();
      case TICK -> tick(there, meant, text).map(Value::text);
      case INLINE -> behind(there, field.name(), text).map(Value::text);
      case PRESET ->
          Gaps.day(there, text)
              .or(() -> Gaps.amount(there, text))
              .or(() -> Gaps.option(there, meant(meant, text)))
              .or(() -> address(meant, there, text))
              .map(Value::text);
    };
  }

  private static Optional<String> address(FieldMeaning meant, String there, String text) {
    return meant.meaning().what().endsWith("address")
        ? AddressParts.into(there, text)
        : Optional.empty();
  }

  /** What a form wants to have hidden is hidden, whatever its reader may see. */
  private static String hidden(String hint, String value) {
    boolean middle = hint.matches(".*(隐藏|脱敏|隐去|加密|\\*).*");
    if (!middle || value.length() < HIDDEN_FROM) {
      return value;
    }
    if (value.length() >= HIDDEN_TO) {
      return value.substring(0, HIDDEN_FROM)
          + "*".repeat(HIDDEN_TO - HIDDEN_FROM)
          + value.substring(HIDDEN_TO);
    }
    return value.substring(0, 3) + "****" + value.substring(Math.min(value.length(), 7));
  }

  private static Predicate<String> meant(FieldMeaning meant, String value) {
    return option -> meant.isOption(Labels.normalise(option), value);
  }

  private static Optional<String> tick(String text, FieldMeaning meant, String value) {
    Optional<String> digits = Gaps.digits(text, value);
    if (digits.isPresent()) {
      return digits;
    }
    boolean yes = value.equals("是");
    boolean one = (yes || value.equals("否")) && !Boxes.asksYesOrNo(text);
    if (one && !yes) {
      return Optional.of(text); // Its box stays empty, and says so.
    }
    Predicate<String> meantBox =
        one ? option -> meant.isCalled(Labels.normalise(option)) : meant(meant, value);
    String ticked = Boxes.tick(text, meantBox);
    return ticked.equals(text) ? Gaps.option(text, meantBox) : Optional.of(ticked);
  }

  /** Behind the label's colon, in place of the gap there. */
  static Optional<String> behind(String text, String label, String value) {
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == ':' || text.charAt(at) == '：') {
        String before = Labels.normalise(text.substring(from, at).replaceFirst("[(（].*$", ""));
        if (before.endsWith(label)) {
          return Optional.of(
              text.substring(0, at + 1) + value + after(text.substring(at + 1), value));
        }
        from = at + 1;
      }
    }
    return Optional.empty();
  }

  /** What stays behind a value: the gap was for it. */
  private static String after(String rest, String value) {
    String behind = rest.replaceFirst("^[\\s\\u3000_＿]+", "");
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      behind = behind.replaceFirst("^(20|19)?[\\s\\u3000_]*年[\\s\\u3000_]*月[\\s\\u3000_]*日", "");
    }
    return behind.isEmpty() || rest.equals(behind) ? behind : "  " + behind;
  }
}
