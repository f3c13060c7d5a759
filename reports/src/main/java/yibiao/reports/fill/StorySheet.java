package yibiao.reports.fill;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.standard.words.Words;

/**
 * The sheet behind the form: for every column, which sources and days it came from and how much
 * stayed empty.
 */
final class StorySheet {
  static final String NAME = "数据来源说明";
  private static final List<String> HEADER =
      List.of("栏目", "数据项", "已填", "空缺", "来源（条数）", "数据日期", "说明");

  private StorySheet() {}

  static void write(Workbook workbook, FilledForm form, FillRequest request) {
    Sheet sheet = workbook.createSheet(NAME);
    // A workbook of cards opens on the first card; the story comes second, where a reader looks for
    // it.
    workbook.setSheetOrder(NAME, 1);
    workbook.setActiveSheet(0);
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
                + " 条，本文件 "
                + form.rows()
                + " 条"));
    line(sheet, at++, HEADER);
    for (ColumnStory column : form.columns()) {
      line(
          sheet,
          at++,
          List.of(
              column.label(),
              column.item(),
              Integer.toString(column.filledCells()),
              Integer.toString(column.emptyCells()),
              column.sources(),
              column.dates(),
              column.note()));
    }
    line(sheet, at, List.of("数据有误：登录后在“校核”页写居民的身份证号和正确的值，交责任部门更正"));
    int[] widths = {20, 20, 8, 8, 48, 26, 24};
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * 256);
    }
  }

  private static void line(Sheet sheet, int at, List<String> texts) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(Words.in(Locale.CHINESE, texts.get(i)));
    }
  }
}
