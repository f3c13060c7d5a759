package yibiao.transforms.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yibiao.standard.cleanse.ChineseNumerals;

/**
 * The nation's provinces, cities and counties. Source: National Bureau of Statistics, statistical
 * division codes (统计用区划代码), 2023 edition.
 */
public final class Nation {
  /**
   * A division.
   *
   * @param code 6 digits, of which a province's last four and a city's last two are 0
   * @param name as it is written
   * @param inDigits with its numerals as digits: 三明市 is 3明市
   */
  public record Upper(String code, String name, String inDigits) {}

  private static final List<Upper> DIVISIONS = read();

  private Nation() {}

  /** All of them, in the order of their codes. */
  public static List<Upper> divisions() {
    return DIVISIONS;
  }

  private static List<Upper> read() {
    try (InputStream in = Nation.class.getResourceAsStream("upper-divisions.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .map(cells -> new Upper(cells[0], cells[1], ChineseNumerals.toDigits(cells[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
