package yibiao.reports.fill;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with gaps to write into: 年 月 日, 区(县) 街道, 元. */
final class Gaps {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final String GAP = "[\\s\\u3000_＿]*";
  private static final String UNITS = "人|岁|周岁|元|万元|户|亩|间|㎡|m²|平方米|平米|个月|月|天|年";

  /** An option's number, and what it stands for. */
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2})(?:[(（]([^)）]+)[)）]|[.、．\\s]*([^\\d\\s□☐_()（）;；,，、/.．]+))");

  private Gaps() {}

  /** A day into the gaps before 年, 月 and 日; a month where no day is asked. */
  static Optional<String> day(String text, String value) {
    Matcher day = DAY.matcher(value);
    if (!day.matches()
        || !text.matches("(?s)" + GAP + "(20|19)?" + GAP + "年" + GAP + "月(" + GAP + "日)?" + GAP)) {
      return Optional.empty();
    }
    String month = day.group(1) + "年" + Integer.parseInt(day.group(2)) + "月";
    return Optional.of(
        text.indexOf('日') < 0 ? month : month + Integer.parseInt(day.group(3)) + "日");
  }

  /** A number before its unit. */
  static Optional<String> amount(String text, String value) {
    boolean amount =
        value.matches("-?\\d+(\\.\\d+)?") && text.matches("(?s)" + GAP + "(" + UNITS + ")" + GAP);
    return amount ? Optional.of(value + text.replaceAll("[\\s\\u3000_＿]", "")) : Optional.empty();
  }

  /** One of numbered options by its number: in the box or on the line behind them. */
  static Optional<String> option(String text, Predicate<String> meant) {
    Matcher options = NUMBERED.matcher(text);
    String number = "";
    while (options.find()) {
      if (meant.test(options.group(2) == null ? options.group(3) : options.group(2))) {
        if (!number.isEmpty()) {
          return Optional.empty();
        }
        number = options.group(1);
      }
    }
    int box = Math.max(text.lastIndexOf('□'), text.lastIndexOf('☐'));
    boolean one = text.chars().filter(c -> c == '□' || c == '☐').count() == 1;
    if (number.isEmpty() || box >= 0 && !one) {
      return Optional.empty();
    }
    return box >= 0
        ? Optional.of(text.substring(0, box) + number + text.substring(box + 1))
        : Optional.of(number);
  }

  /** As many boxes as a value has digits, one in each. */
  static Optional<String> digits(String text, String value) {
    String plain = value.replace("-", "");
    long boxes = text.chars().filter(c -> c == '□' || c == '☐').count();
    if (boxes != plain.length() || !text.matches("[□☐年月日\\s\\u3000—-]+")) {
      return Optional.empty();
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (char c : text.toCharArray()) {
      filled.append(c == '□' || c == '☐' ? plain.charAt(at++) : c);
    }
    return Optional.of(filled.toString());
  }
}
