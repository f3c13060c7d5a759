package yibiao.ingestion.kind.rest;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import yibiao.catalog.source.Paging;
import yibiao.ingestion.read.ListAnswer;

/** What the answers of an API have said of its list so far, and whether the next one fits. */
final class ListSoFar {
  private final Paging paging;
  private final Set<String> contents = new HashSet<>();
  private OptionalLong total = OptionalLong.empty();
  private Set<String> envelope = Set.of();
  private String fineCode = "";
  private long rows;

  ListSoFar(Paging paging) {
    this.paging = paging;
  }

  /**
   * Takes in an answer.
   *
   * @return whether it is one that came before
   */
  boolean take(ListAnswer answer) throws IOException {
    boolean repeated = answer.rows() > 0 && !contents.add(answer.content());
    if (answer.rows() > 0 && !repeated) {
      rows += answer.rows();
      fineCode = answer.code();
      envelope = envelope.isEmpty() ? answer.members() : envelope;
    }
    note(answer);
    return repeated;
  }

  /** A total is one of the list, or of the answer by itself. */
  private void note(ListAnswer answer) throws IOException {
    OptionalLong said = answer.total(paging);
    if (said.isEmpty() || said.getAsLong() <= 0) {
      return;
    }
    if (total.isPresent()
        && total.getAsLong() != said.getAsLong()
        && said.getAsLong() != answer.rows()) {
      throw new IOException(say("ingestion.listChanged", total.getAsLong(), said.getAsLong()));
    }
    total = said;
  }

  long rows() {
    return rows;
  }

  /** The code that came with rows; "" for none. */
  String fineCode() {
    return fineCode;
  }

  boolean isEmpty() {
    return contents.isEmpty();
  }

  /** Whether it was told where the number of rows stands, and they are here. */
  boolean isAll() {
    return !paging.total().isEmpty() && total.isPresent() && rows >= total.getAsLong();
  }

  /** Whether the API says that there are more rows than it gave. */
  boolean isShort() {
    return total.isPresent() && rows < total.getAsLong();
  }

  /** Fails where the API says that there are more rows than it gave. */
  void requireAll() throws IOException {
    if (isShort()) {
      throw new IOException(say("ingestion.apiSaysThereAre", total.getAsLong(), rows));
    }
  }

  /** Whether an answer without a list is like those before it, and not something else said. */
  boolean isEndedBy(ListAnswer answer) {
    Set<String> members = answer.members();
    return envelope.containsAll(members)
        && (envelope.equals(members) || !fineCode.isEmpty() && answer.code().equals(fineCode));
  }
}
