package yibiao.ingestion.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The format of Excel 97 to 2003: at most 65,536 rows a sheet, so it may be read whole. */
final class XlsBook implements SpreadsheetBook {
  private final HSSFWorkbook workbook;
  private final Iterator<Sheet> sheets;

  private XlsBook(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.sheets = workbook.iterator();
  }

  static XlsBook open(Path file) throws IOException {
    return new XlsBook(new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true), false));
  }

  @Override
  public SpreadsheetSheet next() {
    if (!sheets.hasNext()) {
      return null;
    }
    Sheet sheet = sheets.next();
    List<SpreadsheetSheet.Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        cells.add(text(row.getCell(column)));
      }
      lines.add(new SpreadsheetSheet.Line(row.getRowNum(), cells));
    }
    return new SpreadsheetSheet(sheet.getSheetName(), sheet.getMergedRegions(), lines.iterator());
  }

  /** Dates in ISO 8601, numbers without exponent or trailing zeros, formulas by their result. */
  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? CellNumbers.day(cell.getNumericCellValue(), false)
              : CellNumbers.plain(BigDecimal.valueOf(cell.getNumericCellValue()));
      default -> "";
    };
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
