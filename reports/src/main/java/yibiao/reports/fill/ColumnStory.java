package yibiao.reports.fill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yibiao.reports.matching.FieldMeaning;

/** What became of one column: how many cells were filled, and from which sources of which days. */
public final class ColumnStory {
  /** How many values are shown before the form is filled. */
  private static final int SAMPLES = 3;

  private final FieldMeaning meant;
  private final String note;
  private final String oldAfter;
  private final List<String> samples = new ArrayList<>();
  private int old;
  private int filled;
  private int empty;
  private final Map<String, int[]> sources = new TreeMap<>();
  private String oldest = "";
  private String newest = "";

  /**
   * A story that begins.
   *
   * @param oldAfter what is of a day before that one is old
   */
  ColumnStory(FieldMeaning meant, String note, LocalDate oldAfter) {
    this.oldAfter = oldAfter.toString();
    this.meant = meant;
    this.note = note;
  }

  void filled(String value, String source, String asOf) {
    filled++;
    if (samples.size() < SAMPLES) {
      samples.add(value);
    }
    if (!asOf.isEmpty() && asOf.compareTo(oldAfter) < 0) {
      old++;
    }
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
    return meant.field().title();
  }

  public String item() {
    return meant.meaning().means();
  }

  /** The field and what it asks for. */
  public FieldMeaning meant() {
    return meant;
  }

  public double confidence() {
    return meant.meaning().confidence();
  }

  public int filledCells() {
    return filled;
  }

  public int emptyCells() {
    return empty;
  }

  /** Of the filled cells, those whose value is more than a year old. */
  public int oldCells() {
    return old;
  }

  /** The first few values. */
  public List<String> samples() {
    return List.copyOf(samples);
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
