package yibiao.standard.cleanse;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the Chinese calendar (GB/T 33661-2017 农历的编算和颁行), when the text says that it is one:
 * 农历一九八五年正月十四, 阴历1984年闰十月初一.
 */
final class LunarDates {
  private static final Pattern SAID =
      Pattern.compile("^\\(?(?:农历|阴历|旧历)\\)?[:：]?|\\(?(?:农历|阴历|旧历)\\)?$");
  private static final Pattern DAY =
      Pattern.compile(
          "([〇零○一二三四五六七八九\\d]{4})年?(闰?)(正|冬|腊|[一二三四五六七八九十\\d]{1,2})月(初|廿|卅)?([一二三四五六七八九十\\d]{0,3})日?");
  private static final String ZONE = "Asia/Shanghai";

  /** Years of the sixty-year cycles before the year 1. */
  private static final int BEFORE_OUR_ERA = 2637;

  private static final int CYCLE = 60;

  private LunarDates() {}

  /** Whether a text says that it is of the Chinese calendar. */
  static boolean isSaid(String text) {
    return SAID.matcher(text).find();
  }

  /** The day of our calendar; empty when there is no such day. */
  static Optional<LocalDate> read(String text) {
    Matcher day = DAY.matcher(Text.squeeze(SAID.matcher(text).replaceAll("")));
    if (!day.matches()) {
      return Optional.empty();
    }
    return of(
        number(day.group(1)),
        month(day.group(3)),
        !day.group(2).isEmpty(),
        tens(day.group(4)) + number(day.group(5)));
  }

  private static Optional<LocalDate> of(int year, int month, boolean leap, int day) {
    int counted = year + BEFORE_OUR_ERA - 1;
    if (month < 1 || month > 12 || day < 1 || day > 30) {
      return Optional.empty();
    }
    ChineseCalendar calendar =
        new ChineseCalendar(counted / CYCLE + 1, counted % CYCLE + 1, month - 1, leap ? 1 : 0, day);
    calendar.setTimeZone(TimeZone.getTimeZone(ZONE));
    LocalDate read = calendar.getTime().toInstant().atZone(ZoneId.of(ZONE)).toLocalDate();
    // Not every month has thirty days, nor every year that leap month: then it is another day.
    boolean exists =
        calendar.get(Calendar.DATE) == day
            && calendar.get(Calendar.MONTH) == month - 1
            && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == (leap ? 1 : 0);
    return exists ? Optional.of(read) : Optional.empty();
  }

  private static int month(String text) {
    return switch (text) {
      case "正" -> 1;
      case "冬" -> 11;
      case "腊" -> 12;
      default -> number(text);
    };
  }

  private static int tens(String word) {
    return "廿".equals(word) ? 20 : "卅".equals(word) ? 30 : 0;
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(ChineseNumerals.toDigits(text));
  }
}
