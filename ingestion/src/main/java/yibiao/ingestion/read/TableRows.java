package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows below a header, on their way out: what is a row of data is told from what is not. */
final class TableRows {
  /** Two numbers of residents in one cell: a row for each household. */
  private static final Pattern TWO_NUMBERS =
      Pattern.compile("(?s)(?<!\\d)\\d{17}[\\dXx](?!\\d).*(?<!\\d)\\d{17}[\\dXx](?!\\d)");

  private static final int TWO_NUMBERS_LENGTH = 36;

  /** What stands for bytes that are no character. */
  private static final char BROKEN = 0xfffd;

  private final String sheet;
  private final NotData notData;
  private final DittoMarks ditto = new DittoMarks();
  private final RowSink sink;
  private Header header;
  private int broken;
  private int lost;

  /**
   * @param headerRows the header's rows as they stand there: it may be repeated further down
   */
  TableRows(String sheet, Header header, List<List<String>> headerRows, RowSink sink) {
    this.sheet = sheet;
    this.header = header;
    this.notData = new NotData(headerRows, header.mapped());
    this.sink = sink;
  }

  void begin() throws IOException {
    sink.columns(header.columns());
  }

  /** Hands out a sheet's row; one in which words are crossed out may say this or that. */
  void hand(SpreadsheetSheet.Line line, int merged) throws IOException {
    if (Collections.disjoint(header.mapped(), line.crossedOut())) {
      hand(line.index() + 1, line.cells(), merged);
    } else {
      unreadable(line.index() + 1, say("ingestion.wordsAreCrossedOut"), line.cells());
    }
  }

  /**
   * Hands out one row; a blank one says nothing.
   *
   * @param merged over how many columns the row's widest merged cell reaches; 0 where none does
   */
  void hand(int number, List<String> delivered, int merged) throws IOException {
    if (delivered.stream().allMatch(String::isBlank)) {
      return;
    }
    Optional<String> reason = notData.reason(delivered, merged);
    if (reason.isPresent()) {
      sink.unreadable(unreadableRow(number, reason.get(), delivered));
      return;
    }
    if (header.mapped().stream().anyMatch(i -> hasTwoNumbers(delivered, i))) {
      unreadable(number, say("ingestion.severalIdNumbersIn"), delivered);
      return;
    }
    List<String> texts = ditto.fill(delivered);
    if (texts.size() > header.columns().size()) {
      header = header.widenedTo(texts.size());
      sink.columns(header.columns());
    }
    Map<String, String> cells = LinkedHashMap.newLinkedHashMap(header.columns().size());
    for (int i = 0; i < header.columns().size(); i++) {
      cells.put(header.columns().get(i), i < texts.size() ? texts.get(i) : "");
    }
    lost += header.mapped().stream().anyMatch(i -> isLost(texts, i)) ? 1 : 0;
    broken += texts.stream().anyMatch(text -> text.indexOf(BROKEN) >= 0) ? 1 : 0;
    sink.row(new DeliveredRow(sheet, number, cells));
  }

  /** Tells what is to be told of the rows as a whole. */
  void end() {
    if (broken > 0) {
      sink.note(say("ingestion.brokenCharacters", broken));
    }
    if (lost > 0) {
      sink.note(say("ingestion.roundedNumbers", lost));
    }
  }

  private static boolean isLost(List<String> texts, int column) {
    return column < texts.size() && CellNumbers.isLost(texts.get(column));
  }

  private static boolean hasTwoNumbers(List<String> texts, int column) {
    return column < texts.size()
        && texts.get(column).length() > TWO_NUMBERS_LENGTH
        && TWO_NUMBERS.matcher(texts.get(column)).find();
  }

  /** A record that cannot be read. */
  void unreadable(int number, String reason, List<String> texts) throws IOException {
    ditto.forget();
    sink.unreadable(unreadableRow(number, reason, texts));
  }

  private UnreadableRow unreadableRow(int number, String reason, List<String> texts) {
    return new UnreadableRow(sheet, number, reason, String.join(",", texts));
  }
}
