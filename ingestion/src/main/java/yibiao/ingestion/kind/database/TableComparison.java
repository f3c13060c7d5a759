package yibiao.ingestion.kind.database;

import static yibiao.standard.words.Words.say;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.commit.RowIdentity;
import yibiao.ingestion.commit.StandingRows;
import yibiao.ingestion.commit.StandingRows.Look;
import yibiao.ingestion.kind.database.DatabaseRows.TableRow;
import yibiao.ingestion.pull.Pull;
import yibiao.ingestion.read.ChangeLines;
import yibiao.lake.Lake;

/**
 * A table's rows beside those that stand in the lake: what is new or other, and, once the whole
 * table went by, what is gone, is delivered in pages.
 */
final class TableComparison {
  /** Snapshot property: how far the table was read. */
  static final String WATERMARK = "yibiao.watermark";

  private static final int ROWS_A_DELIVERY = 20_000;
  private static final int BYTES_A_DELIVERY = 8 << 20;

  /** A clock may be wrong by this much before it is worth telling. */
  private static final int FUTURE_DAYS = 1;

  private final Pull pull;
  private final DatasetDefinition dataset;
  private final StandingRows standing;
  private final int stood;
  private final boolean whole;
  private final Clock clock;
  private final Deliver deliver;
  private final ByteArrayOutputStream page = new ByteArrayOutputStream();
  private final List<String> told = new ArrayList<>();
  private Optional<Watermark> mark;
  private Watermark latest;
  private int rowsInPage;
  private int read;
  private int inFuture;
  private int repeated;

  /** Takes one page of changes to the lake. */
  interface Deliver {
    void page(byte[] lines, String upTo, Map<String, String> properties) throws IOException;
  }

  TableComparison(
      Pull pull,
      StandingRows standing,
      boolean whole,
      Optional<Watermark> mark,
      Clock clock,
      Deliver deliver) {
    this.pull = pull;
    this.dataset = pull.dataset();
    this.standing = standing;
    this.stood = standing.size();
    this.whole = whole;
    this.mark = mark;
    this.clock = clock;
    this.deliver = deliver;
  }

  boolean isWhole() {
    return whole;
  }

  /** Takes the next row of the table, in the order of their times of change. */
  void row(TableRow row) throws IOException {
    read++;
    row.changed().ifPresent(this::note);
    Look look =
        standing.look(RowIdentity.key(dataset.key(), row.cells()), RowIdentity.hash(row.cells()));
    repeated += look == Look.TWICE ? 1 : 0;
    if (look == Look.CHANGED) {
      add(ChangeLines.row(row.cells()));
    }
  }

  /** Moves the watermark, but never into the future: what comes after would be lost behind it. */
  private void note(Watermark changed) {
    Watermark now = changed.now(clock);
    if (changed.compareTo(now) <= 0) {
      boolean behind =
          mark.isPresent() && mark.get().sameKindAs(changed) && mark.get().compareTo(changed) >= 0;
      mark = behind ? mark : Optional.of(changed);
    } else if (changed.compareTo(now.daysLater(FUTURE_DAYS)) > 0) {
      inFuture++;
      latest = latest == null || latest.compareTo(changed) < 0 ? changed : latest;
    }
  }

  /** The table was read to its end. */
  void end(Lake lake) throws IOException {
    if (whole && read == 0 && !dataset.mayBeEmptyAfter(stood)) {
      throw new IOException(say("ingestion.tableEmptied", stood));
    }
    if (whole) {
      List<String> gone = new ArrayList<>();
      if (standing.missing() > 0) {
        standing.forEachMissing(lake, pull.rawTable(), gone::add);
      }
      for (String key : gone) {
        add(ChangeLines.gone(key));
      }
    }
    flush();
    if (inFuture > 0) {
      told.add(say("ingestion.timesInTheFuture", dataset.name(), inFuture, latest.at()));
    }
    if (repeated > 0) {
      throw new IOException(say("ingestion.keyDoesNotTell", dataset.key(), repeated));
    }
  }

  /** What people should know of it. */
  List<String> told() {
    return told;
  }

  private void add(byte[] line) throws IOException {
    page.write(line);
    if (++rowsInPage == dataset.pageSizeOr(ROWS_A_DELIVERY) || page.size() > BYTES_A_DELIVERY) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (rowsInPage > 0) {
      String upTo = mark.map(Watermark::toString).orElse("");
      deliver.page(page.toByteArray(), upTo, upTo.isEmpty() ? Map.of() : Map.of(WATERMARK, upTo));
      page.reset();
      rowsInPage = 0;
    }
  }
}
