package yibiao.reports.fill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Field;
import yibiao.reports.template.Labels;

/** Writes one value in the way that its field asks for. */
final class FormCells {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private FormCells() {}

  /** Whether the value could be written: what fits no box and no gap is left to a person. */
  static boolean write(Sheet sheet, int row, FieldMeaning meant, String value, boolean number) {
    Field field = meant.field();
    int column = field.value().column();
    return switch (field.way()) {
      case TEXT -> {
        SheetRows.put(sheet, row, column, value, number);
        yield true;
      }
      case TICK -> tick(SheetRows.cell(sheet, row, column), meant, value);
      case INLINE -> behind(SheetRows.cell(sheet, row, column), field.name(), value);
      case PRESET -> day(SheetRows.cell(sheet, row, column), value);
    };
  }

  private static boolean tick(Cell cell, FieldMeaning meant, String value) {
    String text = cell.toString();
    boolean yes = value.equals("是");
    boolean one = (yes || value.equals("否")) && !Boxes.asksYesOrNo(text);
    if (one && !yes) {
      return true; // Its box stays empty, and says so.
    }
    String ticked =
        Boxes.tick(
            text,
            option ->
                one
                    ? meant.isCalled(Labels.normalise(option))
                    : Labels.normalise(option).equals(value));
    if (ticked.equals(text)) {
      return false;
    }
    cell.setCellValue(ticked);
    return true;
  }

  /** Behind the label's colon, in place of the gap there. */
  static boolean behind(Cell cell, String label, String value) {
    String text = cell.toString();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == ':' || text.charAt(at) == '：') {
        String before = Labels.normalise(text.substring(from, at).replaceFirst("[(（].*$", ""));
        if (before.endsWith(label)) {
          cell.setCellValue(
              text.substring(0, at + 1) + value + after(text.substring(at + 1), value));
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  /** What stays behind a value: the gap was for it. */
  private static String after(String rest, String value) {
    String behind = rest.replaceFirst("^[\\s\\u3000_＿]+", "");
    if (DAY.matcher(value).matches()) {
      behind = behind.replaceFirst("^年[\\s\\u3000_]*月[\\s\\u3000_]*日", "");
    }
    return behind.isEmpty() || rest.equals(behind) ? behind : "  " + behind;
  }

  /** A day into the gaps before 年, 月 and 日. */
  private static boolean day(Cell cell, String value) {
    Matcher day = DAY.matcher(value);
    String text = cell.toString();
    if (!day.matches()
        || !text.matches("(?s)[\\s\\u3000_]*年[\\s\\u3000_]*月[\\s\\u3000_]*日[\\s\\u3000_]*")) {
      return false;
    }
    cell.setCellValue(
        day.group(1)
            + "年"
            + Integer.parseInt(day.group(2))
            + "月"
            + Integer.parseInt(day.group(3))
            + "日");
    return true;
  }
}
