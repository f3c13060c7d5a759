package yibiao.ingestion.commit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people should know of one delivery: rows in quarantine by sheet and reason, and remarks. */
final class Told {
  private static final int MOST_LINES = 20;

  private final Map<String, Integer> reasons = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  void unreadable(String sheet, String reason) {
    String key = sheet.isEmpty() ? reason : sheet + "：" + reason;
    if (reasons.size() < MOST_LINES || reasons.containsKey(key)) {
      reasons.merge(key, 1, Integer::sum);
    }
  }

  void note(String text) {
    if (notes.size() < MOST_LINES) {
      notes.add(text);
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    reasons.forEach((reason, rows) -> lines.add(rows + " × " + reason));
    lines.addAll(notes);
    return lines;
  }
}
