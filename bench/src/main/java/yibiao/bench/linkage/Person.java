package yibiao.bench.linkage;

import java.time.LocalDate;

/**
 * One made-up person.
 *
 * @param home the number of her dwelling
 * @param formerHome where some departments still have her
 * @param records how many departments know her, 1 to 4
 * @param firstSource the first of them; the others are those behind it, in a circle
 */
record Person(
    String name,
    boolean male,
    LocalDate birth,
    String idNumber,
    String phone,
    String otherPhone,
    int home,
    int formerHome,
    int records,
    int firstSource) {

  boolean isKnownTo(int source) {
    return Math.floorMod(source - firstSource, RecordFile.SOURCES.length) < records;
  }
}
