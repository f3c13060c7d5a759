package yibiao.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Rows that go past memory: each is written in the sheet's own XML (ECMA-376 part 1, 18.3.1.73)
 * into a file beside it, and put into the sheet when the workbook is saved. A list of a hundred
 * thousand takes no more memory than one of ten.
 */
final class StreamedRows implements ListRows {
  /** Bytes that go to the file at once. */
  private static final int CHUNK = 1 << 16;

  private final XSSFSheet sheet;
  private final int start;
  private final int room;
  private final int[] columns;
  private final RowPattern.Styles styles;
  private final RowPattern first;
  private final Map<Integer, RowPattern> drawn = new HashMap<>();
  private final Path file;
  private final OutputStream out;

  /** Rows that are not in the file yet. */
  private final Utf8Text text = new Utf8Text();

  private final Consumer<SplicedRows> finished;
  private int written;

  StreamedRows(
      XSSFSheet sheet, int start, int last, int[] columns, Consumer<SplicedRows> finished) {
    this.sheet = sheet;
    this.start = start;
    this.room = SheetRows.room(sheet, start, last);
    this.columns = columns;
    this.finished = finished;
    this.styles = new RowPattern.Styles(sheet);
    RowPattern drawnFirst =
        RowPattern.of(sheet.getRow(room > 0 ? start : start - 1), columns, styles);
    // Where no row for data is drawn its look is that of the labels, but not their height.
    this.first = room > 0 ? drawnFirst : new RowPattern("", false, drawnFirst.cells());
    try {
      this.file = Files.createTempFile("yibiao-rows", ".xml");
      this.out = Files.newOutputStream(file);
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
        written, i -> RowPattern.of(sheet.getRow(start + i), columns, styles));
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
    text.append("<row r=\"").append(row + 1).append("\"").append(pattern.attributes());
    text.append(height(pattern, cells)).append(">");
    for (RowPattern.Look look : pattern.cells()) {
      cell(look, row, look.at() < 0 || look.isFormula() ? null : cells[look.at()]);
    }
    text.append("</row>");
    if (text.length() > CHUNK) {
      flush();
    }
    drawn.remove(written);
    written++;
  }

  private void flush() {
    try {
      text.moveTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private void cell(RowPattern.Look look, int row, Value value) {
    if (value != null) {
      written(look, row, value);
    } else if (look.isFormula()) {
      open(look, row, look.style()).append("><f>");
      escaped(Formulas.moved(look.drawn(), row - look.drawn().getRowIndex()));
      text.append("</f></c>");
    } else if (stays(look)) {
      open(look, row, look.style());
      if (look.drawn().getCellType() == CellType.NUMERIC) {
        text.append("><v>").append(look.drawn().getCTCell().getV()).append("</v></c>");
      } else {
        inline(look.drawn().getStringCellValue());
      }
    } else if (look.style() >= 0) {
      open(look, row, look.style()).append("/>");
    }
  }

  /** What the form has there already: of its own rows everything, of further ones boxes alone. */
  private boolean stays(RowPattern.Look look) {
    if (look.drawn() == null || room == 0) {
      return false;
    }
    CellType type = look.drawn().getCellType();
    boolean own = written < room;
    return (type == CellType.NUMERIC && own)
        || type == CellType.STRING && (own || CellValues.hasBoxes(look.drawn()));
  }

  private void written(RowPattern.Look look, int row, Value value) {
    Value.Kind kind = look.text() ? Value.Kind.TEXT : value.kind();
    switch (kind) {
      case NUMBER ->
          open(look, row, look.style()).append("><v>").append(value.text()).append("</v></c>");
      case DATE -> {
        long day = (long) DateUtil.getExcelDate(LocalDate.parse(value.text()));
        open(look, row, look.day()).append("><v>").append(day).append("</v></c>");
      }
      default -> {
        open(look, row, look.style());
        inline(value.text());
      }
    }
  }

  private Utf8Text open(RowPattern.Look look, int row, int style) {
    text.append("<c r=\"").append(look.letters()).append(row + 1).append("\"");
    return style > 0 ? text.append(" s=\"").append(style).append("\"") : text;
  }

  private void inline(String value) {
    text.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    escaped(value);
    text.append("</t></is></c>");
  }

  /** XML 1.0, 2.2: what is no character there is left out. */
  private void escaped(String value) {
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      String other =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            default -> c < ' ' && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff ? "" : null;
          };
      if (other != null) {
        text.append(value, from, i).append(other);
        from = i + 1;
      }
    }
    text.append(value, from, value.length());
  }

  @Override
  public int finish() {
    flush();
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
    stretchDimension();
    finished.accept(new SplicedRows(sheet, start, written, file));
    return missing;
  }

  /** Removes its file, whether the rows were written to their end or not. */
  void discard() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  /** Programs that read in a stream believe what the sheet says of its size. */
  private void stretchDimension() {
    int last = Math.max(sheet.getLastRowNum(), start + written - 1);
    int right = first.cells().isEmpty() ? 0 : first.cells().getLast().column();
    for (Row row : sheet) {
      right = Math.max(right, row.getLastCellNum() - 1);
    }
    CTWorksheet drawn = sheet.getCTWorksheet();
    (drawn.isSetDimension() ? drawn.getDimension() : drawn.addNewDimension())
        .setRef(new CellRangeAddress(0, last, 0, right).formatAsString());
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
