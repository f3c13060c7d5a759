package yibiao.reports.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** One table of a Word document beside the sheet that stands for it. */
final class WordTable {
  private static final DataFormatter TEXT = new DataFormatter();

  private final Sheet sheet;
  private final XWPFTable table;

  /** What each row of the sheet stands for. */
  private final List<Origin> origins = new ArrayList<>();

  /**
   * What a row of the sheet stands for.
   *
   * @param row a row of the table; null for none
   * @param line a line above or below it; null for none
   * @param before what each cell said at first
   */
  private record Origin(XWPFTableRow row, XWPFParagraph line, Map<Integer, String> before) {
    static final Origin NEW = new Origin(null, null, Map.of());
  }

  WordTable(Sheet sheet, XWPFTable table, List<XWPFParagraph> above) {
    this.sheet = sheet;
    this.table = table;
    int columns = table.getRows().stream().mapToInt(WordTable::columns).max().orElse(1);
    int at = 0;
    for (XWPFParagraph line : above) {
      Row row = sheet.createRow(at);
      row.createCell(0).setCellValue(line.getText());
      merge(at, at, 0, columns - 1);
      origins.add(new Origin(null, line, texts(row)));
      at++;
    }
    draw(at);
  }

  /** Lines under the last table. */
  void under(List<XWPFParagraph> below) {
    int at = sheet.getLastRowNum() + 1;
    for (XWPFParagraph line : below) {
      Row row = sheet.createRow(at++);
      row.createCell(0).setCellValue(line.getText());
      origins.add(new Origin(null, line, texts(row)));
    }
  }

  private void draw(int from) {
    int at = from;
    Map<Integer, Integer> opened = new HashMap<>(); // column → row where a cell begins that goes on
    for (XWPFTableRow tableRow : table.getRows()) {
      Row row = sheet.createRow(at);
      int column = 0;
      for (XWPFTableCell cell : tableRow.getTableCells()) {
        int wide = span(cell);
        boolean goesOn = goesOn(cell);
        if (!goesOn) {
          close(opened, column, wide, at - 1);
          row.createCell(column).setCellValue(text(cell));
          if (begins(cell)) {
            opened.put(column, at);
          } else {
            merge(at, at, column, column + wide - 1);
          }
        }
        column += wide;
      }
      origins.add(new Origin(tableRow, null, texts(row)));
      at++;
    }
    int last = at - 1;
    for (int column : List.copyOf(opened.keySet())) {
      close(opened, column, wide(opened.get(column), column), last);
    }
  }

  private void close(Map<Integer, Integer> opened, int column, int wide, int last) {
    Integer first = opened.remove(column);
    if (first != null) {
      merge(first, last, column, column + wide(first, column) - 1);
    }
  }

  private int wide(int row, int column) {
    int at = 0;
    for (XWPFTableCell cell : origins.get(row).row().getTableCells()) {
      if (at == column) {
        return span(cell);
      }
      at += span(cell);
    }
    return 1;
  }

  private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (lastRow > firstRow || lastColumn > firstColumn) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }

  private static Map<Integer, String> texts(Row row) {
    Map<Integer, String> texts = new HashMap<>();
    row.forEach(cell -> texts.put(cell.getColumnIndex(), TEXT.formatCellValue(cell)));
    return texts;
  }

  /** Rows were put into the sheet. */
  void inserted(int at, int rows) {
    for (int n = 0; n < rows; n++) {
      origins.add(Math.min(at, origins.size()), Origin.NEW);
    }
  }

  /**
   * Writes what has changed in the sheet into the document; rows that are new become rows there.
   */
  void giveBack() {
    XWPFTableRow previous = null;
    int tableRow = 0;
    for (int at = 0; at < origins.size(); at++) {
      Row row = sheet.getRow(at);
      Origin origin = origins.get(at);
      if (row != null && origin.line() != null) {
        if (changed(row, 0, origin)) {
          put(origin.line(), TEXT.formatCellValue(row.getCell(0)));
        }
      } else if (row != null && (origin.row() != null || previous != null)) {
        previous = origin.row() == null ? like(previous, tableRow) : origin.row();
        tableRow++;
        write(row, previous, origin);
      }
    }
  }

  private XWPFTableRow like(XWPFTableRow previous, int at) {
    CTRow drawn = table.getCTTbl().insertNewTr(at);
    drawn.set(previous.getCtRow().copy());
    XWPFTableRow added = new XWPFTableRow(drawn, table);
    added.getTableCells().forEach(cell -> put(cell, ""));
    return added;
  }

  private static void write(Row row, XWPFTableRow tableRow, Origin origin) {
    int column = 0;
    for (XWPFTableCell cell : tableRow.getTableCells()) {
      if (changed(row, column, origin)) {
        put(cell, TEXT.formatCellValue(row.getCell(column)));
      }
      column += span(cell);
    }
  }

  private static boolean changed(Row row, int column, Origin origin) {
    Cell cell = row.getCell(column);
    String now = cell == null ? "" : TEXT.formatCellValue(cell);
    return !now.equals(origin.before().getOrDefault(column, ""));
  }

  private static void put(XWPFTableCell cell, String text) {
    List<XWPFParagraph> paragraphs = new ArrayList<>(cell.getParagraphs());
    for (int i = paragraphs.size() - 1; i > 0; i--) {
      cell.removeParagraph(i);
    }
    put(paragraphs.isEmpty() ? cell.addParagraph() : paragraphs.getFirst(), text);
  }

  /** In the look of what stood there first. */
  private static void put(XWPFParagraph line, String text) {
    for (int i = line.getRuns().size() - 1; i > 0; i--) {
      line.removeRun(i);
    }
    XWPFRun run = line.getRuns().isEmpty() ? line.createRun() : line.getRuns().getFirst();
    String[] parts = text.split("\n", -1);
    run.setText(parts[0], 0);
    for (int i = 1; i < parts.length; i++) {
      run.addBreak();
      run.setText(parts[i]);
    }
  }

  private static String text(XWPFTableCell cell) {
    return String.join("\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList());
  }

  private static int columns(XWPFTableRow row) {
    return row.getTableCells().stream().mapToInt(WordTable::span).sum();
  }

  private static int span(XWPFTableCell cell) {
    CTTcPr drawn = cell.getCTTc().getTcPr();
    return drawn == null || drawn.getGridSpan() == null
        ? 1
        : drawn.getGridSpan().getVal().intValue();
  }

  private static boolean begins(XWPFTableCell cell) {
    CTTcPr drawn = cell.getCTTc().getTcPr();
    return drawn != null
        && drawn.getVMerge() != null
        && drawn.getVMerge().getVal() == STMerge.RESTART;
  }

  private static boolean goesOn(XWPFTableCell cell) {
    CTTcPr drawn = cell.getCTTc().getTcPr();
    return drawn != null
        && drawn.getVMerge() != null
        && drawn.getVMerge().getVal() != STMerge.RESTART;
  }
}
