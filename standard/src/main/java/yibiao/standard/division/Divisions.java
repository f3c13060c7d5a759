package yibiao.standard.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    List<Division> divisions = new ArrayList<>();
    String province = sixDigits.substring(0, 2) + "0000000000";
    String city = sixDigits.substring(0, 4) + "00000000";
    try (var in = Divisions.class.getResourceAsStream("/yibiao/standard/divisions-2023.csv.gz");
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith(sixDigits) || line.startsWith(province) || line.startsWith(city)) {
          String[] cells = line.split(",");
          divisions.add(new Division(cells[0], cells[1], cells[2]));
        }
      }
      return divisions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
