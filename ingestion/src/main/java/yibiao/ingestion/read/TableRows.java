package yibiao.ingestion.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows below a header, on their way out: what is a row of data is told from what is not. */
final class TableRows {
  /** What stands for bytes that are no character. */
  private static final char BROKEN = 0xfffd;

  private final String sheet;
  private final NotData notData;
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

  /**
   * Hands out one row; a blank one says nothing.
   *
   * @param merged over how many columns the row's widest merged cell reaches; 0 where none does
   */
  void hand(int number, List<String> texts, int merged) throws IOException {
    if (texts.stream().allMatch(String::isBlank)) {
      return;
    }
    Optional<String> reason = notData.reason(texts, merged);
    if (reason.isPresent()) {
      unreadable(number, reason.get(), texts);
      return;
    }
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
      sink.note(
          "%d 行有读不出的字符，请来源更正 rows with characters that cannot be read; ask the source to mend them"
              .formatted(broken));
    }
    if (lost > 0) {
      sink.note(
          "%d 行的号码被表格软件丢了末位，不采用；请来源把该列设为文本重新填写 rows with numbers that a spreadsheet has rounded, which are not used; the column has to be text"
              .formatted(lost));
    }
  }

  private static boolean isLost(List<String> texts, int column) {
    return column < texts.size() && CellNumbers.isLost(texts.get(column));
  }

  void unreadable(int number, String reason, List<String> texts) throws IOException {
    sink.unreadable(new UnreadableRow(sheet, number, reason, String.join(",", texts)));
  }
}
