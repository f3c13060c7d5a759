package yibiao.reports.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yibiao.standard.words.Words;

/**
 * Where a form's values came from: for every column or cell, which sources and days, how sure, how
 * much stayed empty and why.
 */
final class StoryBook {
  static final String NAME = "数据来源说明";
  private static final List<String> HEADER =
      List.of("位置", "栏目", "数据项", "把握", "已填", "其中一年前", "空缺", "来源（条数）", "数据日期", "说明");
  private static final int[] WIDTHS = {10, 28, 20, 8, 8, 12, 8, 48, 26, 30};

  private StoryBook() {}

  static FormFile of(FilledForm form, FillRequest request) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      write(workbook, form, request);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      String name = FileNames.of(form.title()) + "-" + request.community() + "-" + NAME + ".xlsx";
      return new FormFile(name, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Into memory.
    }
  }

  /** As the last sheet. */
  static void write(Workbook workbook, FilledForm form, FillRequest request) {
    Sheet sheet = workbook.createSheet(NAME);
    int at = 0;
    line(sheet, at++, List.of(form.title()));
    line(
        sheet,
        at++,
        List.of(
            "社区 "
                + request.community()
                + "，填表人 "
                + request.worker().title()
                + "，"
                + request.today()
                + "；选人 "
                + form.people()
                + "；共 "
                + form.total()
                + " 条"));
    line(sheet, at++, HEADER);
    for (ColumnStory column : form.columns()) {
      line(
          sheet,
          at++,
          List.of(
              column.meant().field().value().address(),
              column.label(),
              column.item(),
              String.format(Locale.ROOT, "%.2f", column.confidence()),
              Integer.toString(column.filledCells()),
              Integer.toString(column.oldCells()),
              Integer.toString(column.emptyCells()),
              column.sources(),
              column.dates(),
              column.note()));
    }
    line(sheet, at, List.of("数据有误：登录后在“校核”页写居民的身份证号和正确的值，交责任部门更正"));
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
  }

  private static void line(Sheet sheet, int at, List<String> texts) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(Words.in(Locale.CHINESE, texts.get(i)));
    }
  }
}
