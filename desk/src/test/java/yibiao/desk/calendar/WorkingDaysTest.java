package yibiao.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines by the announced holidays. */
class WorkingDaysTest {
  private final WorkingDays days = WorkingDays.announced();

  @ParameterizedTest(name = "{1} working days after {0} is {2}")
  @CsvSource({
    "2026-03-02, 1, 2026-03-03",
    "2026-03-06, 1, 2026-03-09",
    "2026-03-02, 10, 2026-03-16",
    // National Day 2026: 1 to 7 October off, Saturday 10 October worked.
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 3, 2026-10-10",
    "2026-09-30, 4, 2026-10-12",
    // Beyond the announced years, weekends alone.
    "2030-12-31, 1, 2031-01-01"
  })
  void aDeadlineCountsWorkingDays(LocalDate from, int workingDays, LocalDate due) {
    assertThat(days.after(from, workingDays)).isEqualTo(due);
    assertThat(days.between(from, due)).isEqualTo(workingDays);
  }

  @Test
  void backwardsThereAreNone() {
    assertThat(days.between(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-02"))).isZero();
  }
}
