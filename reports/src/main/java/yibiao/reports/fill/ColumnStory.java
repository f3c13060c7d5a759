package yibiao.reports.fill;

import java.util.Map;
import java.util.TreeMap;

/** What became of one column: how many cells were filled, and from which sources of which days. */
public final class ColumnStory {
  private final String label;
  private final String item;
  private final double confidence;
  private final String note;
  private int filled;
  private int empty;
  private final Map<String, int[]> sources = new TreeMap<>();
  private String oldest = "";
  private String newest = "";

  ColumnStory(String label, String item, double confidence, String note) {
    this.label = label;
    this.item = item;
    this.confidence = confidence;
    this.note = note;
  }

  void filled(String source, String asOf) {
    filled++;
    sources.computeIfAbsent(source, k -> new int[1])[0]++;
    if (!asOf.isEmpty()) {
      oldest = oldest.isEmpty() || asOf.compareTo(oldest) < 0 ? asOf : oldest;
      newest = asOf.compareTo(newest) > 0 ? asOf : newest;
    }
  }

  void empty() {
    empty++;
  }

  public String label() {
    return label;
  }

  public String item() {
    return item;
  }

  public double confidence() {
    return confidence;
  }

  public int filledCells() {
    return filled;
  }

  public int emptyCells() {
    return empty;
  }

  /** Why the column could not be filled, or "". */
  public String note() {
    return note;
  }

  /** {@code police/registered 812, ledger/residents 40}. */
  public String sources() {
    StringBuilder text = new StringBuilder();
    sources.forEach(
        (name, count) ->
            text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(count[0]));
    return text.toString();
  }

  public String dates() {
    return oldest.equals(newest) ? newest : oldest + " ~ " + newest;
  }
}
