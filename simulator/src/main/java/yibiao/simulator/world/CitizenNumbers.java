package yibiao.simulator.world;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Unique citizen identity numbers with a true check character (GB 11643-1999). Written apart from
 * the product's reader.
 */
final class CitizenNumbers {
  private static final String[] PLACES = {
    "360702", "360702", "360702", "360702", "360702", "360702", "360703", "360704", "360722",
    "360723", "360724", "360725", "360726", "360728", "360730", "360731", "360732", "360734",
    "360735", "360781", "360783"
  };
  private static final String[] FAR = {
    "440103", "441900", "350203", "430121", "420106", "511321", "522401"
  };
  private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final Set<String> used = new HashSet<>();
  private final Random random;

  CitizenNumbers(Random random) {
    this.random = random;
  }

  String next(LocalDate birth, boolean male, boolean fromFar) {
    String[] places = fromFar ? FAR : PLACES;
    while (true) {
      String place = places[random.nextInt(places.length)];
      int sequence = random.nextInt(499) * 2 + (male ? 1 : 2);
      String body =
          place
              + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
              + String.format("%03d", sequence % 1000);
      String number = body + check(body);
      if (used.add(number)) {
        return number;
      }
    }
  }

  static char check(String body) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * FACTORS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }
}
