package yibiao.reports.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Rows that go past memory: each is written in the sheet's own XML (ECMA-376 part 1, 18.3.1.73)
 * into a file beside it, and put into the sheet when the workbook is saved. A list of a hundred
 * thousand takes no more memory than one of ten.
 */
final class StreamedRows implements ListRows {
  private final XSSFSheet sheet;
  private final int start;
  private final int room;
  private final int[] columns;
  private final RowPattern first;
  private final Map<Integer, RowPattern> drawn = new HashMap<>();
  private final Path file;
  private final BufferedWriter out;
  private final Consumer<SplicedRows> finished;
  private int written;

  StreamedRows(
      XSSFSheet sheet, int start, int last, int[] columns, Consumer<SplicedRows> finished) {
    this.sheet = sheet;
    this.start = start;
    this.room = SheetRows.room(sheet, start, last);
    this.columns = columns;
    this.finished = finished;
    this.first = RowPattern.of(sheet, sheet.getRow(room > 0 ? start : start - 1), columns);
    try {
      this.file = Files.createTempFile("yibiao-rows", ".xml");
      this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row that is drawn for the next one; what is behind them looks like the first. */
  private RowPattern pattern() {
    if (written == 0 || written >= room) {
      return first;
    }
    return drawn.computeIfAbsent(
        written, i -> RowPattern.of(sheet, sheet.getRow(start + i), columns));
  }

  @Override
  public String there(int at) {
    if (room == 0) {
      return "";
    }
    for (RowPattern.Look look : pattern().cells()) {
      if (look.at() == at) {
        return look.drawn() == null || look.isFormula() ? "" : look.drawn().toString();
      }
    }
    return "";
  }

  @Override
  public void add(Value[] cells) {
    RowPattern pattern = pattern();
    int row = start + written;
    try {
      out.write(
          "<row r=\"" + (row + 1) + "\"" + pattern.attributes() + height(pattern, cells) + ">");
      for (RowPattern.Look look : pattern.cells()) {
        cell(look, row, look.at() < 0 || look.isFormula() ? null : cells[look.at()]);
      }
      out.write("</row>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    drawn.remove(written);
    written++;
  }

  private String height(RowPattern pattern, Value[] cells) {
    if (pattern.fixed()) {
      return "";
    }
    double points = 0;
    for (RowPattern.Look look : pattern.cells()) {
      if (look.wrapped() > 0 && look.at() >= 0 && cells[look.at()] != null) {
        points =
            Math.max(
                points, SheetRows.height(cells[look.at()].text(), look.wrapped(), look.font()));
      }
    }
    return points > sheet.getDefaultRowHeightInPoints()
        ? " ht=\"" + points + "\" customHeight=\"1\""
        : "";
  }

  private void cell(RowPattern.Look look, int row, Value value) throws IOException {
    boolean own = room > 0 && (written < room || written == 0);
    int style = look.style();
    String content = "";
    String type = "";
    if (value != null) {
      Value.Kind kind = look.text() ? Value.Kind.TEXT : value.kind();
      switch (kind) {
        case NUMBER -> content = "<v>" + value.text() + "</v>";
        case DATE -> {
          style = look.day();
          content = "<v>" + (long) DateUtil.getExcelDate(LocalDate.parse(value.text())) + "</v>";
        }
        default -> {
          type = " t=\"inlineStr\"";
          content = inline(value.text());
        }
      }
    } else if (look.isFormula()) {
      content =
          "<f>" + escaped(Formulas.moved(look.drawn(), row - look.drawn().getRowIndex())) + "</f>";
    } else if (look.drawn() != null && room > 0 && (own || CellValues.hasBoxes(look.drawn()))) {
      CellType drawnType = look.drawn().getCellType();
      if (drawnType == CellType.NUMERIC) {
        content = "<v>" + look.drawn().getCTCell().getV() + "</v>";
      } else if (drawnType == CellType.STRING) {
        type = " t=\"inlineStr\"";
        content = inline(look.drawn().getStringCellValue());
      }
    }
    if (style < 0 && content.isEmpty()) {
      return;
    }
    out.write("<c r=\"");
    out.write(look.letters());
    out.write(Integer.toString(row + 1));
    out.write('"');
    if (style > 0) {
      out.write(" s=\"" + style + "\"");
    }
    out.write(type);
    if (content.isEmpty()) {
      out.write("/>");
    } else {
      out.write('>');
      out.write(content);
      out.write("</c>");
    }
  }

  private static String inline(String text) {
    return "<is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>";
  }

  /** XML 1.0, 2.2: what is no character there is left out. */
  private static String escaped(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String other =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            default -> c < ' ' && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff ? "" : null;
          };
      if (other != null && escaped == null) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        if (other == null) {
          escaped.append(c);
        } else {
          escaped.append(other);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  @Override
  public int finish() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<CellRangeAddress> merged = room > 0 ? SheetRows.ofRow(sheet, start) : List.of();
    int missing = SheetRows.openRoom(sheet, start, room, written);
    // The last blank row has moved down, with its own merged cells.
    int from = start + (room > 1 ? room - 1 : room);
    for (int row = from; row < from + missing; row++) {
      for (CellRangeAddress region : merged) {
        merge(row, region);
      }
    }
    finished.accept(new SplicedRows(sheet, start, written, file));
    return missing;
  }

  private void merge(int row, CellRangeAddress region) {
    sheet
        .getCTWorksheet()
        .getMergeCells()
        .addNewMergeCell()
        .setRef(
            new CellRangeAddress(row, row, region.getFirstColumn(), region.getLastColumn())
                .formatAsString());
  }
}
