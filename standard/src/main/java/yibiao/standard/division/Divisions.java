package yibiao.standard.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import yibiao.standard.plan.RunPlan.Division;

/**
 * The 12-digit statistical division codes. Source: National Bureau of Statistics, 2023 edition (as
 * of 2023-06-30).
 */
public final class Divisions {
  private Divisions() {}

  /** A county's province, city, itself, and every township and community in it. */
  public static List<Division> ofDistrict(String sixDigits) {
    return of(List.of(sixDigits));
  }

  /**
   * The same of several counties, each division once, in the table's order.
   *
   * @param counties county-level codes, 6 digits
   */
  public static List<Division> of(Collection<String> counties) {
    List<Division> divisions = new ArrayList<>();
    Set<String> above = new HashSet<>();
    for (String county : counties) {
      above.add(county.substring(0, 2) + "0000000000");
      above.add(county.substring(0, 4) + "00000000");
    }
    try (var in = Divisions.class.getResourceAsStream("/yibiao/standard/divisions-2023.csv.gz");
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] cells = line.split(",");
        if (above.contains(cells[0]) || counties.stream().anyMatch(line::startsWith)) {
          divisions.add(new Division(cells[0], cells[1], cells[2]));
        }
      }
      return divisions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
