package yibiao.reports.document;

/** What goes into a cell. */
public record Value(String text, Kind kind) {
  /** What it is to a spreadsheet. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** ISO 8601, {@code 2026-03-02}. */
    DATE
  }

  public static Value text(String text) {
    return new Value(text, Kind.TEXT);
  }

  public static Value number(String text) {
    return new Value(text, Kind.NUMBER);
  }

  /** A text that is a day counts as one. */
  public static Value of(String text) {
    return new Value(text, text.matches("\\d{4}-\\d{2}-\\d{2}") ? Kind.DATE : Kind.TEXT);
  }
}
