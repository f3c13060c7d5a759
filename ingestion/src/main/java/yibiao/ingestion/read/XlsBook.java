package yibiao.ingestion.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The format of Excel 97 to 2003: at most 65,536 rows a sheet, so it may be read whole. */
final class XlsBook implements SpreadsheetBook {
  private final CellNumbers numbers = new CellNumbers();
  private final HSSFWorkbook workbook;
  private final boolean from1904;
  private int next;

  private XlsBook(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  static XlsBook open(Path file) throws IOException {
    return new XlsBook(new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true), false));
  }

  @Override
  public SpreadsheetSheet next() {
    if (next == workbook.getNumberOfSheets()) {
      return null;
    }
    boolean hidden = workbook.isSheetHidden(next) || workbook.isSheetVeryHidden(next);
    Sheet sheet = workbook.getSheetAt(next++);
    Iterator<Row> rows = sheet.iterator();
    Iterator<SpreadsheetSheet.Line> lines =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public SpreadsheetSheet.Line next() {
            return line(rows.next());
          }
        };
    return new SpreadsheetSheet(sheet.getSheetName(), hidden, sheet.getMergedRegions(), lines);
  }

  private SpreadsheetSheet.Line line(Row row) {
    List<String> cells = new ArrayList<>();
    Set<Integer> crossedOut = new HashSet<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Cell cell = row.getCell(column);
      cells.add(text(cell));
      if (cell != null && !cells.getLast().isEmpty() && isCrossedOut(cell)) {
        crossedOut.add(column);
      }
    }
    return new SpreadsheetSheet.Line(row.getRowNum(), cells, crossedOut);
  }

  private boolean isCrossedOut(Cell cell) {
    if (workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout()) {
      return true;
    }
    if (cell.getCellType() != CellType.STRING) {
      return false;
    }
    HSSFRichTextString text = (HSSFRichTextString) cell.getRichStringCellValue();
    return IntStream.range(0, text.numFormattingRuns())
        .anyMatch(run -> workbook.getFontAt(text.getFontOfFormattingRun(run)).getStrikeout());
  }

  /** What the cell shows; formulas by their result. */
  private String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING ->
          CellNumbers.shownText(
              Escapes.decode(cell.getRichStringCellValue().getString()),
              cell.getCellStyle().getDataFormatString());
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case NUMERIC -> number(cell);
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  private String number(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return numbers.text(
        BigDecimal.valueOf(cell.getNumericCellValue()),
        style.getDataFormat(),
        style.getDataFormatString(),
        from1904);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
