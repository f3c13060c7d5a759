package yibiao.simulator.source;

import java.time.LocalDate;
import java.util.Random;

/** The six styles that dates are written in. */
final class DateStyle {
  private static final String NUMERALS = "〇一二三四五六七八九";

  private DateStyle() {}

  static String any(LocalDate date, Random random) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    return switch (random.nextInt(6)) {
      case 0 -> date.toString();
      case 1 -> year + "/" + month + "/" + day;
      case 2 -> year + "." + month + "." + day;
      case 3 -> String.format("%04d%02d%02d", year, month, day);
      case 4 -> year + "年" + month + "月" + day + "日";
      default -> chinese(date);
    };
  }

  private static String chinese(LocalDate date) {
    StringBuilder written = new StringBuilder();
    for (char c : Integer.toString(date.getYear()).toCharArray()) {
      written.append(NUMERALS.charAt(c - '0'));
    }
    return written + "年" + upTo99(date.getMonthValue()) + "月" + upTo99(date.getDayOfMonth()) + "日";
  }

  static String upTo99(int number) {
    String ones = number % 10 == 0 ? "" : String.valueOf(NUMERALS.charAt(number % 10));
    int tens = number / 10;
    return tens == 0 ? ones : (tens == 1 ? "" : String.valueOf(NUMERALS.charAt(tens))) + "十" + ones;
  }
}
