package yibiao.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Rows that were put in among a list's, and what of the sheet the library does not move or stretch
 * by itself: drop-down lists, conditional formats, filters, tables, pictures, the area to print.
 *
 * @param start the list's first row
 * @param at the first row that was moved down
 */
record Insertion(Sheet sheet, int start, int at, int rows) {
  void stretch() {
    stretchPrintArea();
    if (sheet instanceof XSSFSheet drawn) {
      CTWorksheet worksheet = drawn.getCTWorksheet();
      if (worksheet.isSetDataValidations()) {
        for (CTDataValidation list : worksheet.getDataValidations().getDataValidationList()) {
          list.setSqref(moved(list.getSqref()));
        }
      }
      for (CTConditionalFormatting format : worksheet.getConditionalFormattingList()) {
        format.setSqref(stretched(format.getSqref()));
      }
      if (worksheet.isSetAutoFilter()) {
        CellRangeAddress range = CellRangeAddress.valueOf(worksheet.getAutoFilter().getRef());
        range.setLastRow(Math.max(range.getLastRow(), at + rows - 1));
        drawn.setAutoFilter(range);
      }
      drawn.getTables().forEach(this::stretch);
      movePictures(drawn);
    }
  }

  /** Ranges as if rows had been put in by hand. */
  private List<String> moved(List<?> ranges) {
    List<String> moved = new ArrayList<>();
    for (Object range : ranges) {
      CellRangeAddress area = CellRangeAddress.valueOf(range.toString());
      if (area.getFirstRow() >= at && area.getFirstRow() > start) {
        area.setFirstRow(area.getFirstRow() + rows);
        area.setLastRow(area.getLastRow() + rows);
      } else if (area.getLastRow() >= start) {
        area.setLastRow(area.getLastRow() + rows);
      }
      moved.add(area.formatAsString());
    }
    return moved;
  }

  /** Ranges that end with the list, where moving has not made them longer. */
  private List<String> stretched(List<?> ranges) {
    return ranges.stream()
        .map(range -> CellRangeAddress.valueOf(range.toString()))
        .peek(this::stretch)
        .map(CellRangeAddress::formatAsString)
        .collect(Collectors.toList());
  }

  private void stretch(CellRangeAddress area) {
    boolean over = area.getFirstRow() <= start && area.getLastRow() >= start;
    if (over && area.getLastRow() < at + rows && area.getLastRow() >= at - 1) {
      area.setLastRow(Math.max(area.getLastRow(), at + rows - 1));
    }
  }

  private void stretch(XSSFTable table) {
    CellReference first = table.getStartCellReference();
    CellReference last = table.getEndCellReference();
    if (first.getRow() < start && last.getRow() >= start && last.getRow() < at + rows) {
      table.setCellReferences(
          new AreaReference(
              first,
              new CellReference(at + rows - 1, last.getCol()),
              sheet.getWorkbook().getSpreadsheetVersion()));
    }
  }

  private void stretchPrintArea() {
    Workbook workbook = sheet.getWorkbook();
    int index = workbook.getSheetIndex(sheet);
    String printed = workbook.getPrintArea(index);
    if (printed == null || printed.indexOf(',') > 0) {
      return;
    }
    CellRangeAddress area =
        CellRangeAddress.valueOf(printed.substring(printed.lastIndexOf('!') + 1).replace("$", ""));
    int before = area.getLastRow();
    stretch(area);
    if (area.getLastRow() != before) {
      workbook.setPrintArea(
          index,
          area.getFirstColumn(),
          area.getLastColumn(),
          area.getFirstRow(),
          area.getLastRow());
    }
  }

  private void movePictures(XSSFSheet drawn) {
    XSSFDrawing drawing = drawn.getDrawingPatriarch();
    if (drawing == null) {
      return;
    }
    for (XSSFShape shape : drawing.getShapes()) {
      if (shape.getAnchor() instanceof XSSFClientAnchor anchor && anchor.getRow1() >= at) {
        anchor.setRow1(anchor.getRow1() + rows);
        anchor.setRow2(anchor.getRow2() + rows);
      }
    }
  }
}
