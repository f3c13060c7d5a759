package yibiao.reports.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.ListRows;
import yibiao.reports.document.Value;
import yibiao.reports.matching.FieldMeaning;

/**
 * Writes a list, a row for each. Where its parts stand side by side, the right one goes on where
 * the left one ends.
 */
final class ListWriter {
  private final List<List<FieldValues>> halves = new ArrayList<>();
  private final ListRows rows;
  private final int room;

  /**
   * What a list of several parts is to show: it is known at the end only where it is to be split.
   */
  private final List<Map<String, String>> waiting = new ArrayList<>();

  private int written;

  ListWriter(
      FormDocument document,
      Sheet sheet,
      FormPlan.Rows list,
      int moved,
      Map<FieldMeaning, FieldValues> values) {
    list.halves().forEach(half -> halves.add(half.stream().map(values::get).toList()));
    int start = list.region().first() + moved;
    int last = list.region().last() + moved;
    this.room = last - start + 1;
    int[] columns = halves.stream().flatMap(List::stream).mapToInt(FieldValues::column).toArray();
    this.rows = document.list(sheet, start, last, columns);
  }

  int written() {
    return written;
  }

  void add(Map<String, String> entry) {
    written++;
    if (halves.size() > 1) {
      waiting.add(entry);
    } else {
      rows.add(cells(List.of(entry), written, 0));
    }
  }

  private Value[] cells(List<Map<String, String>> entries, int ordinal, int step) {
    int fields = halves.stream().mapToInt(List::size).sum();
    Value[] cells = new Value[fields];
    int at = 0;
    for (int half = 0; half < halves.size(); half++) {
      for (FieldValues field : halves.get(half)) {
        if (half < entries.size()) {
          cells[at] =
              field.of(entries.get(half), ordinal + half * step, rows.there(at)).orElse(null);
        }
        at++;
      }
    }
    return cells;
  }

  /** How many rows the list has put into the sheet. */
  int finish() {
    if (!waiting.isEmpty()) {
      int each = Math.ceilDiv(waiting.size(), halves.size());
      each = Math.max(each, Math.min(room, waiting.size()));
      for (int row = 0; row < Math.min(each, waiting.size()); row++) {
        List<Map<String, String>> beside = new ArrayList<>();
        for (int at = row; at < waiting.size(); at += each) {
          beside.add(waiting.get(at));
        }
        rows.add(cells(beside, row + 1, each));
      }
    }
    return rows.finish();
  }
}
