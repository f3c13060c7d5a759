package yibiao.ingestion.kind.rest;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.Paging;
import yibiao.ingestion.pull.Deadline;
import yibiao.ingestion.read.ListAnswer;
import yibiao.ingestion.read.UnreadableDelivery;

/**
 * A list that an API hands out in pages, read to its end. APIs differ in what they call the first
 * page, in what they answer behind the last one (nothing, the last page again, an error), and in
 * how they say that something went wrong; what is not said in the definition is found out by
 * asking.
 */
final class RestListing {
  private static final int USUAL_SIZE = 5000;
  private static final int NOT_FOUND = 404;
  private static final int MOST_PAGES = 100_000;
  private static final long MOST_BYTES = 1L << 30;

  /** How many pages without rows in a row are the end, and how many where there should be more. */
  private static final int EMPTY_PAGES = 2;

  private static final int EMPTY_PAGES_AMONG_OTHERS = 10;
  private static final int ASKED_AGAIN = 3;

  private final DatasetDefinition dataset;
  private final String location;
  private final Paging paging;
  private final Asker asker;
  private final OutputStream out;
  private final ListSoFar list;
  private long bytes;
  private int pages;

  /** Asks the API once. */
  interface Asker {
    Reply ask(String address) throws IOException;
  }

  /**
   * What it answered.
   *
   * @param link the address of the next page as the header {@code Link} (RFC 8288) says it, else ""
   */
  record Reply(int status, byte[] body, String link) {}

  /**
   * @param out where the answers go, as they are, one behind the other
   */
  RestListing(DatasetDefinition dataset, Asker asker, OutputStream out) {
    this.dataset = dataset;
    this.location = dataset.location().replaceFirst("^/+", "");
    this.paging = dataset.paging();
    this.list = new ListSoFar(paging);
    this.asker = asker;
    this.out = out;
  }

  /** Reads all of it; the number of rows. */
  long read() throws IOException {
    switch (paging.style()) {
      case null -> byNumber();
      case PAGE -> byNumber();
      case OFFSET -> byOffset();
      case CURSOR -> byCursor();
      case LINK -> byLink(page(location));
      case NONE -> page(location);
    }
    list.requireAll();
    return list.rows();
  }

  /** One answer, and the address of the next. */
  private record Page(ListAnswer answer, Optional<String> next, boolean repeated) {
    boolean isEmpty() {
      return answer.rows() == 0;
    }
  }

  private void byNumber() throws IOException {
    int number = paging.first() == null ? 0 : paging.first();
    Page first;
    if (paging.first() != null) {
      first = page(numbered(number));
    } else {
      first = firstOfUnknownNumber();
      if (first == null || first.isEmpty()) {
        number = 1;
        first = page(numbered(1));
      }
    }
    if (first.next().isPresent() && paging.style() == null) {
      byLink(first);
      return;
    }
    int empty = first.isEmpty() ? 1 : 0;
    // What asks for page 0 and for page 1 may get the same: only the one behind them tells.
    boolean mayRepeat = paging.first() == null && number == 0;
    while (!list.isAll() && empty < (list.isShort() ? EMPTY_PAGES_AMONG_OTHERS : EMPTY_PAGES)) {
      Page next = pageBehindOthers(numbered(++number));
      if (next == null || next.repeated() && !mayRepeat) {
        return;
      }
      mayRepeat = false;
      empty = next.isEmpty() ? empty + 1 : 0;
    }
  }

  /** Page 0; null where the API has none. */
  private Page firstOfUnknownNumber() throws IOException {
    return pageOrNone(numbered(0), refused -> true);
  }

  /** A page behind others; null where the API says that there is none. */
  private Page pageBehindOthers(String address) throws IOException {
    return pageOrNone(address, refused -> refused.status == NOT_FOUND);
  }

  /** A page; null where the API refuses it again and again: a single refusal may be a mishap. */
  private Page pageOrNone(String address, Predicate<Refused> isNone) throws IOException {
    for (int times = 1; ; times++) {
      try {
        return page(address);
      } catch (Refused e) {
        if (!isNone.test(e)) {
          throw e;
        }
        if (times == ASKED_AGAIN) {
          return null;
        }
      }
    }
  }

  private void byOffset() throws IOException {
    Page page;
    do {
      page = page(with(paging.parameter() + "=" + list.rows() + "&" + size()));
    } while (!page.isEmpty() && !page.repeated() && !list.isAll());
  }

  private void byCursor() throws IOException {
    Page page = page(with(size()));
    Set<String> cursors = new HashSet<>();
    for (Optional<String> next; (next = page.answer().cursor(paging)).isPresent(); ) {
      if (!cursors.add(next.get())) {
        return;
      }
      page = page(with(paging.parameter() + "=" + RestRoute.encode(next.get()) + "&" + size()));
    }
  }

  private void byLink(Page first) throws IOException {
    Set<String> seen = new HashSet<>();
    for (Optional<String> next = first.next(); next.isPresent() && seen.add(next.get()); ) {
      next = page(next.get()).next();
    }
  }

  private String numbered(int page) {
    return with(paging.parameter() + "=" + page + "&" + size());
  }

  private String size() {
    return paging.sizeParameter() + "=" + dataset.pageSizeOr(USUAL_SIZE);
  }

  private String with(String query) {
    return location + (location.indexOf('?') < 0 ? "?" : "&") + query;
  }

  private Page page(String address) throws IOException {
    if (++pages > MOST_PAGES || bytes > MOST_BYTES) {
      throw new Deadline.Exceeded(say("ingestion.apiNeverEnds", pages, bytes >> 20));
    }
    Reply reply = asker.ask(address);
    if (reply.status() >= 300) {
      throw new Refused(reply.status());
    }
    ListAnswer answer = read(reply.body());
    Optional<String> error = answer.error(paging, list.fineCode());
    if (error.isPresent()) {
      throw new Refused(error.get());
    }
    boolean repeated = list.take(answer);
    if (answer.rows() > 0 && !repeated) {
      out.write(reply.body());
      out.write('\n');
      bytes += reply.body().length;
    }
    Optional<String> link =
        reply.link().isEmpty() ? answer.link(paging) : Optional.of(reply.link());
    return new Page(answer, link, repeated);
  }

  private ListAnswer read(byte[] body) throws IOException {
    try {
      ListAnswer answer = ListAnswer.of(body, dataset);
      if (answer.isNoList() && list.isEmpty()) {
        throw new UnreadableDelivery(say("ingestion.jsonHoldsNoArray"));
      }
      if (answer.isNoList() && !list.isEndedBy(answer)) {
        throw new UnreadableDelivery(say("ingestion.inMiddleListNo"));
      }
      return answer;
    } catch (UnreadableDelivery e) {
      throw new IOException(say("ingestion.answerHoldsNoRows", e.getMessage()), e);
    }
  }

  /** The API said no. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status) {
      super(say("ingestion.apiAnswered", status));
      this.status = status;
    }

    Refused(String said) {
      super(say("ingestion.apiReportsError", said));
      this.status = 200;
    }
  }
}
