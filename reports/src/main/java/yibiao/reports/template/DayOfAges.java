package yibiao.reports.template;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a form counts ages on, such as 年龄计算截至2026年12月31日. */
final class DayOfAges {
  private static final Pattern DAY =
      Pattern.compile("(?:截[至止](?:时间|日期)?[为是到]?|计算[至到])(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  private DayOfAges() {}

  static Optional<LocalDate> in(Grid grid) {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        Optional<LocalDate> day = in(grid.raw(row, column));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** The same of one text; only where it speaks of ages. */
  static Optional<LocalDate> in(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    Matcher day = DAY.matcher(text);
    if (!text.matches(".*(年龄|周岁|岁).*") || !day.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2026年13月: a slip of the pen, and no day.
    }
  }
}
