package yibiao.reports.document;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;

/** Values as a spreadsheet keeps them: a day is a day where its cell lets it be one. */
final class CellValues {
  private static final String TEXT_FORMAT = "@";
  private static final String DAY_FORMAT = "yyyy-mm-dd";

  private CellValues() {}

  static void put(Cell cell, Value value) {
    CellStyle style = cell.getCellStyle();
    switch (kind(style, value)) {
      case NUMBER -> cell.setCellValue(Double.parseDouble(value.text()));
      case DATE -> {
        cell.setCellValue(LocalDate.parse(value.text()));
        if (!isDay(style)) {
          cell.setCellStyle(day(cell.getSheet().getWorkbook(), style));
        }
      }
      default -> cell.setCellValue(value.text());
    }
  }

  /** What a value is in a cell: text where the cell is one for text. */
  static Value.Kind kind(CellStyle style, Value value) {
    return style != null && style.getDataFormatString().equals(TEXT_FORMAT)
        ? Value.Kind.TEXT
        : value.kind();
  }

  static boolean isDay(CellStyle style) {
    return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
  }

  /** The same look for a day; one that the workbook has already, where it has. */
  static CellStyle day(Workbook workbook, CellStyle style) {
    short format = workbook.createDataFormat().getFormat(DAY_FORMAT);
    for (int i = workbook.getNumCellStyles() - 1; i >= 0; i--) {
      CellStyle other = workbook.getCellStyleAt(i);
      if (other.getDataFormat() == format && isAlike(style, other)) {
        return other;
      }
    }
    CellStyle day = workbook.createCellStyle();
    day.cloneStyleFrom(style);
    day.setDataFormat(format);
    return day;
  }

  private static boolean isAlike(CellStyle a, CellStyle b) {
    return a.getFontIndex() == b.getFontIndex()
        && a.getBorderBottom() == b.getBorderBottom()
        && a.getBorderTop() == b.getBorderTop()
        && a.getBorderLeft() == b.getBorderLeft()
        && a.getBorderRight() == b.getBorderRight()
        && a.getAlignment() == b.getAlignment()
        && a.getVerticalAlignment() == b.getVerticalAlignment()
        && a.getWrapText() == b.getWrapText()
        && a.getLocked() == b.getLocked()
        && a.getFillPattern() == b.getFillPattern()
        && a.getFillForegroundColor() == b.getFillForegroundColor();
  }

  static boolean hasBoxes(Cell cell) {
    return cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().matches("(?s).*[□☐].*");
  }
}
