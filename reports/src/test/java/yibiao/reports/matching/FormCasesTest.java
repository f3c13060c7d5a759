package yibiao.reports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Region;
import yibiao.reports.template.TemplateReader;
import yibiao.standard.group.Groups;

/** Real blank forms, each of their labels marked by hand: what it means, or that nobody knows. */
class FormCasesTest {
  private static final String FOLDER = "/yibiao/reports/forms/";

  /** The first are rebuilt from public forms; the others were drawn by people without this code. */
  @ParameterizedTest
  @ValueSource(strings = {"", "second/", "third/"})
  void labelsAreUnderstoodOrLeft(String set) throws IOException {
    LabelMatcher matcher = new LabelMatcher(StandardItems.all(), StandardItems.codes());
    Map<String, Map<String, String>> readings = new HashMap<>();
    int right = 0;
    int known = 0;
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord line : expected(set)) {
      String file = line.getField("file");
      Map<String, String> reading = readings.computeIfAbsent(file, f -> read(set, f, matcher));
      String found =
          reading.getOrDefault(line.getField("sheet") + "!" + line.getField("label_cell"), "");
      String wanted =
          line.getField("cls").equals("none")
              ? ""
              : line.getField("expected").replaceAll("\\s", "");
      boolean sure = !found.startsWith("?");
      String means = found.replaceFirst("^\\?", "").replaceAll("\\s", "");
      String told =
          file.substring(0, 2)
              + " "
              + line.getField("label")
              + " "
              + line.getField("label_cell")
              + ": "
              + wanted
              + " <- "
              + found;
      if (wanted.isEmpty()) {
        if (!means.isEmpty() && sure) {
          wrong.add(told);
        }
      } else {
        known++;
        if (means.equals(wanted)) {
          right++;
        } else if (!means.isEmpty() && sure) {
          wrong.add(told);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThanOrEqualTo(known * 95 / 100);
  }

  private static Map<String, String> read(String set, String file, LabelMatcher matcher) {
    Map<String, String> readings = new TreeMap<>();
    try (InputStream in = FormCasesTest.class.getResourceAsStream(FOLDER + set + "blank/" + file);
        Workbook workbook = new XSSFWorkbook(in)) {
      FormTemplate form = new TemplateReader(matcher::knows).read(workbook);
      Understanding understood = Understanding.of(form, matcher, Groups.standard());
      for (Region region : form.regions()) {
        region
            .fields()
            .forEach(
                field -> {
                  Meaning meaning = understood.of(field);
                  readings.put(
                      workbook.getSheetName(region.sheet()) + "!" + field.label().address(),
                      (meaning.isSure() || meaning.means().isEmpty() ? "" : "?")
                          + matcher.delivered(meaning));
                });
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return readings;
  }

  private static List<NamedCsvRecord> expected(String set) throws IOException {
    try (InputStream in = FormCasesTest.class.getResourceAsStream(FOLDER + set + "expected.csv")) {
      return CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in).stream().toList();
    }
  }
}
