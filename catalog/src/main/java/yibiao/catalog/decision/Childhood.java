package yibiao.catalog.decision;

import java.time.LocalDate;

/**
 * Children under 14 (个人信息保护法 art. 31), told by the birth date; whose birth date nobody knows may be
 * one.
 */
final class Childhood {
  private static final int YEARS = 14;

  private Childhood() {}

  /** Who was born after this day is a child. */
  static LocalDate bornAfter(LocalDate today) {
    return today.minusYears(YEARS);
  }

  static boolean isChild(String birthDate, LocalDate today) {
    return birthDate == null
        || birthDate.isEmpty()
        || LocalDate.parse(birthDate).isAfter(bornAfter(today));
  }
}
