package yibiao.desk.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The working days of China: Monday to Friday, but for the days off and the working weekends that
 * the State Council announces year by year. Beyond the announced years, weekends alone count.
 *
 * @param exceptions day → whether it is worked on, where that is not what its weekday says
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {

  public WorkingDays {
    exceptions = Map.copyOf(exceptions);
  }

  /** The table that comes with the product (国务院办公厅 announcements for 2024 to 2026). */
  public static WorkingDays announced() {
    try (InputStream in = WorkingDays.class.getResourceAsStream("/yibiao/desk/holidays.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(lines.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines {@code date,day_off|work_day,name}. */
  static WorkingDays of(List<String> lines) {
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split(",", 3);
      exceptions.put(LocalDate.parse(cells[0]), cells[1].equals("work_day"));
    }
    return new WorkingDays(exceptions);
  }

  public boolean isWorkingDay(LocalDate day) {
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return exceptions.getOrDefault(day, weekday);
  }

  /** The day that many working days after another; the first one counted is the day after it. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate reached = day;
    for (int left = workingDays; left > 0; ) {
      reached = reached.plusDays(1);
      left -= isWorkingDay(reached) ? 1 : 0;
    }
    return reached;
  }

  /**
   * How many working days lie after {@code from}, up to and with {@code to}; 0 if it is earlier.
   */
  public int between(LocalDate from, LocalDate to) {
    return (int)
        from.plusDays(1).datesUntil(max(from, to).plusDays(1)).filter(this::isWorkingDay).count();
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
