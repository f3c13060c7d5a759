package yibiao.ingestion.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The records of a CSV text (RFC 4180), one or more lines each. A quote that is opened and not
 * closed costs its own line and not those below it: it is told by the next lines being whole
 * records by themselves.
 */
final class CsvRecords {
  private static final int MOST_LINES = 200;
  private static final int MOST_CHARACTERS = 1 << 17;
  private static final int FEWEST_TELLING_FIELDS = 3;

  private final BufferedReader text;
  private final char separator;
  private final Deque<String> ahead = new ArrayDeque<>();
  private int line;
  private int width;

  CsvRecords(Reader text, char separator) {
    this.text = new BufferedReader(text);
    this.separator = separator;
  }

  /**
   * One record.
   *
   * @param line where it begins, from 1
   * @param closed whether every quote in it is closed, with nothing behind it
   */
  record Fields(int line, List<String> fields, boolean closed) {
    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  /** How many fields a record is known to have, once the header was read. */
  void expect(int fields) {
    width = fields;
  }

  /** The next record; null at the end. */
  Fields next() throws IOException {
    String first = take();
    if (first == null) {
      return null;
    }
    int start = line;
    StringBuilder whole = new StringBuilder(first);
    List<String> below = new ArrayList<>();
    Quotes quotes = quotes(first);
    while (quotes == Quotes.OPEN && below.size() < MOST_LINES && whole.length() < MOST_CHARACTERS) {
      String more = take();
      if (more == null) {
        break;
      }
      below.add(more);
      whole.append('\n').append(more);
      quotes = quotes(whole);
    }
    if (quotes == Quotes.CLOSED && below.stream().noneMatch(this::isRecord)) {
      return new Fields(start, fields(whole.toString()), true);
    }
    for (int i = below.size() - 1; i >= 0; i--) {
      ahead.push(below.get(i));
      line--;
    }
    return new Fields(start, List.of(first), false);
  }

  private String take() throws IOException {
    String next = ahead.isEmpty() ? text.readLine() : ahead.pop();
    line += next == null ? 0 : 1;
    return next;
  }

  /**
   * Whether a line is a record by itself: as many fields as the others, quotes only around them.
   */
  private boolean isRecord(String alone) {
    if (width < FEWEST_TELLING_FIELDS || quotes(alone) != Quotes.CLOSED) {
      return false;
    }
    List<String> fields = fields(alone);
    return fields.size() == width && fields.stream().noneMatch(field -> field.contains("\""));
  }

  private enum Quotes {
    /** A quote is open at the end. */
    OPEN,
    /** Every quote is closed, and a separator follows it. */
    CLOSED,
    /** Something else stands behind a closing quote. */
    BROKEN
  }

  /** A quote opens at the begin of a field only; two in a field stand for one. */
  private Quotes quotes(CharSequence record) {
    boolean quoted = false;
    boolean begin = true;
    int length = record.length();
    for (int i = 0; i < length; i++) {
      char c = record.charAt(i);
      char next = i + 1 < length ? record.charAt(i + 1) : separator;
      if (!quoted) {
        quoted = c == '"' && begin;
      } else if (c == '"' && next == '"') {
        i++;
      } else if (c == '"') {
        quoted = false;
        if (next != separator) {
          return Quotes.BROKEN;
        }
      }
      begin = !quoted && c == separator;
    }
    return quoted ? Quotes.OPEN : Quotes.CLOSED;
  }

  private List<String> fields(String record) {
    if (record.isEmpty()) {
      return List.of("");
    }
    if (record.indexOf('"') < 0) {
      return split(record);
    }
    Iterator<CsvRecord> parsed =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(false)
            .ofCsvRecord(record)
            .iterator();
    return parsed.next().getFields();
  }

  /** Where there are no quotes there is nothing to parse. */
  private List<String> split(String record) {
    List<String> fields = new ArrayList<>(Math.max(width, 8));
    int from = 0;
    for (int to; (to = record.indexOf(separator, from)) >= 0; from = to + 1) {
      fields.add(record.substring(from, to));
    }
    fields.add(record.substring(from));
    return fields;
  }
}
