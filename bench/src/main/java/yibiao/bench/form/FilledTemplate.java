package yibiao.bench.form;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import cn.idev.excel.write.metadata.WriteSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.builder.JxlsStreaming;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.FormDocuments;
import yibiao.reports.document.ListRows;
import yibiao.reports.document.Value;

/** Fills one template in one way: a process of its own for each. */
public final class FilledTemplate {
  private static final int CHUNK = 1000;

  private FilledTemplate() {}

  /** Fills a file of so many rows. */
  private interface Filler {
    void fill(int rows, Path file) throws IOException;
  }

  /**
   * Fills it some times in one process, and says each time how many milliseconds it took: the first
   * is that of a program just started, the last that of a server.
   *
   * @param arguments yibiao, fastexcel, jxls or merged; how many rows; the file; how many times;
   *     the blank
   */
  public static void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[1]);
    Path file = Path.of(arguments[2]);
    byte[] blank =
        arguments.length > 4 ? Files.readAllBytes(Path.of(arguments[4])) : Template.of("yibiao");
    Filler filler =
        switch (arguments[0]) {
          case "fastexcel" -> FilledTemplate::fastExcel;
          case "jxls" -> FilledTemplate::jxls;
          default -> (n, out) -> ours(blank, n, out);
        };
    for (int time = 0; time < Integer.parseInt(arguments[3]); time++) {
      long start = System.nanoTime();
      filler.fill(rows, file);
      System.out.println((System.nanoTime() - start) / 1_000_000);
    }
  }

  private static void ours(byte[] blank, int rows, Path file) throws IOException {
    int[] columns = IntStream.range(0, Template.COLUMNS).toArray();
    try (FormDocument form = FormDocuments.open(blank);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = form.workbook().getSheetAt(0);
      ListRows list = form.list(sheet, Template.FIRST, Template.FIRST, columns);
      for (int row = 0; row < rows; row++) {
        Value[] cells = new Value[columns.length];
        for (int column = 0; column < cells.length; column++) {
          cells[column] = Value.text(Template.value(row, column));
        }
        list.add(cells);
      }
      list.finish();
      form.write(out);
    }
  }

  private static void fastExcel(int rows, Path file) throws IOException {
    byte[] template = Template.of("fastexcel");
    try (ExcelWriter writer =
        FastExcel.write(file.toFile()).withTemplate(new ByteArrayInputStream(template)).build()) {
      WriteSheet sheet = FastExcel.writerSheet().build();
      for (int from = 0; from < rows; from += CHUNK) {
        List<Map<String, Object>> some = new ArrayList<>();
        for (int row = from; row < Math.min(rows, from + CHUNK); row++) {
          some.add(person(row));
        }
        writer.fill(some, sheet);
      }
    }
  }

  private static Map<String, Object> person(int row) {
    Map<String, Object> person = new HashMap<>();
    for (int column = 0; column < Template.COLUMNS; column++) {
      person.put("c" + column, Template.value(row, column));
    }
    return person;
  }

  private static void jxls(int rows, Path file) throws IOException {
    List<Map<String, Object>> people =
        new AbstractList<>() {
          @Override
          public Map<String, Object> get(int row) {
            return person(row);
          }

          @Override
          public int size() {
            return rows;
          }
        };
    JxlsPoiTemplateFillerBuilder.newInstance()
        .withStreaming(JxlsStreaming.STREAMING_ON)
        .withTemplate(new ByteArrayInputStream(Template.of("jxls")))
        .buildAndFill(new HashMap<>(Map.of("rows", people)), file.toFile());
  }

  /** A blank of so many drawn rows, most of which have a merged cell. */
  static byte[] mergedBlank(int rows) throws IOException {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Template.of("yibiao")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.getSheetAt(0);
      for (int row = Template.FIRST; row < Template.FIRST + rows; row++) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (int column = 0; column < Template.COLUMNS; column++) {
          line.createCell(column).setCellStyle(sheet.getRow(1).getCell(column).getCellStyle());
        }
        if (row < Template.FIRST + rows * 3 / 5) {
          sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 4, 5));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
