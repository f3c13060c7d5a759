package yibiao.bench.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/**
 * A file of records from four departments. Only the first asks for a number each time; of the
 * others' 35 % are missing; of all 4 % are mistyped and 2 % of 15 digits; 4 % of names and 3 % of
 * birth dates are wrong, 35 % of phones missing and 12 % other ones, 8 % of addresses old.
 */
final class RecordFile {
  static final String[] SOURCES = {"police", "health", "civil", "labour"};

  private RecordFile() {}

  /**
   * Writes about as many records.
   *
   * @return whose record each is, by the number that is its id
   */
  static int[] write(Path file, int records, long seed) throws IOException {
    People people = new People(Math.max(8, records * 2 / 5), seed);
    int count = people.count();
    int[] truth = new int[records + records / 10 + 64];
    int written = 0;
    Random random = new Random(seed);
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord(
          "record_id", "source", "name", "sex", "birth_date", "id_number", "phone", "address");
      for (int source = 0; source < SOURCES.length; source++) {
        long step = stepFor(count, source);
        for (int i = 0; i < count && written < truth.length; i++) {
          int number = (int) ((i * step + source * 977L) % count);
          Person person = people.person(number);
          if (person.isKnownTo(source)) {
            csv.writeRecord(record(Integer.toString(written), source, person, random));
            truth[written++] = number;
          }
        }
      }
    }
    return Arrays.copyOf(truth, written);
  }

  /** Has no divisor in common with the count: each department lists everybody in its own order. */
  private static long stepFor(int count, int source) {
    long step = (long) (count * (0.6180339887 - 0.1 * source)) | 1;
    while (gcd(step, count) != 1) {
      step += 2;
    }
    return step;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static String[] record(String id, int source, Person person, Random random) {
    boolean first = source == 0;
    String name = chance(random, 4) ? Slips.name(person.name(), random) : person.name();
    LocalDate birth = chance(random, 3) ? Slips.birth(person.birth(), random) : person.birth();
    String phone =
        chance(random, 35) ? "" : chance(random, 12) ? person.otherPhone() : person.phone();
    int home = chance(random, 8) ? person.formerHome() : person.home();
    return new String[] {
      id,
      SOURCES[source],
      name,
      !first && chance(random, 5) ? "" : person.male() ? "男" : "女",
      !first && chance(random, 5) ? "" : birth.toString(),
      number(person, first, random),
      phone,
      Homes.write(home, random)
    };
  }

  private static String number(Person person, boolean first, Random random) {
    String number = person.idNumber();
    if (!first && chance(random, 35)) {
      return "";
    }
    if (chance(random, 4)) {
      return Slips.digits(number, random);
    }
    boolean short15 = chance(random, 2) && number.startsWith("19", 6);
    return short15 ? number.substring(0, 6) + number.substring(8, 17) : number;
  }

  private static boolean chance(Random random, int percent) {
    return random.nextInt(100) < percent;
  }
}
