package yibiao.ingestion.delivery;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.commit.RawCommit;
import yibiao.ingestion.read.ChangeLines;
import yibiao.ingestion.read.RowReader;
import yibiao.ingestion.read.UnreadableDelivery;
import yibiao.lake.Lake;
import yibiao.standard.plan.Dataset.Retention;

/**
 * Takes deliveries in: lands the bytes unchanged, reads them, commits them. Every step leaves
 * something that the next attempt continues from: the landed file, then the snapshot that names the
 * delivery, then the mark in PostgreSQL.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Path landing;
  private final DeliveryLog deliveries;
  private final Lake lake;
  private final Clock clock;
  private final DatasetLocks locks = new DatasetLocks();

  public Intake(Path landing, JdbcClient catalog, Lake lake, Clock clock) {
    this.landing = landing;
    this.deliveries = new DeliveryLog(catalog);
    this.lake = lake;
    this.clock = clock;
  }

  /**
   * Takes in one file. What is the same as what was delivered last is not taken in twice.
   *
   * @param bytes the file's content, read to its end and left open
   */
  public Receipt take(
      SourceDefinition source, DatasetDefinition dataset, Arrival arrival, InputStream bytes)
      throws IOException {
    Path folder = landing.resolve(source.name()).resolve(dataset.name());
    try (LandedFile file = LandedFile.receive(folder, bytes);
        DatasetLocks.Held held = locks.hold(source.name(), dataset.name())) {
      Optional<Delivery> last = deliveries.last(source.name(), dataset.name(), arrival.fileName());
      if (last.isPresent() && isSame(last.get(), file, dataset, arrival)) {
        Delivery same = last.get();
        if (same.status() == Delivery.Status.COMMITTED) {
          deliveries.seen(same.id(), arrival.version(), clock.instant());
          return same.receipt(Receipt.Outcome.UNCHANGED);
        }
        return commit(same, dataset); // A crash cut it short, or it could not be read then.
      }
      Path landed = folder.resolve(file.checksum());
      file.keepAs(landed);
      Delivery delivery =
          deliveries.land(
              new DeliveryLog.Landing(
                  newId(), source.name(), dataset.name(), file.checksum(), file.size(), landed),
              arrival,
              clock.instant());
      return commit(delivery, dataset);
    }
  }

  /** An empty file for what is still being put together; whoever asks for it takes it away. */
  public Path temporary() throws IOException {
    return LandedFile.part(landing);
  }

  /** Takes away what was half received when the machine stopped. */
  public void sweep() throws IOException {
    if (!Files.exists(landing)) {
      return;
    }
    try (Stream<Path> files = Files.walk(landing, 3)) {
      for (Path part : files.filter(LandedFile::isPart).toList()) {
        Files.delete(part);
      }
    }
  }

  /** Whether what comes in is what counts already, so that taking it in would change nothing. */
  private boolean isSame(
      Delivery last, LandedFile file, DatasetDefinition dataset, Arrival arrival) {
    if (!last.content().equals(file.checksum())) {
      return false;
    }
    if (last.status() != Delivery.Status.COMMITTED) {
      return !last.withdrawn();
    }
    return switch (arrival.by()) {
      case CHANGES -> false;
      case PULL -> isNewest(last, dataset) || isAsItWas(last, arrival);
      case PERSON ->
          // Rows in quarantine may be readable by now: the mapping may have been mended.
          !last.withdrawn() && last.counted().quarantined() == 0 && isNewest(last, dataset);
    };
  }

  /** Whether nobody delivered it again: its server tells the same of it. */
  private static boolean isAsItWas(Delivery last, Arrival arrival) {
    return !arrival.version().isEmpty() && arrival.version().equals(last.version());
  }

  /** Whether nothing of the dataset came behind it that it would have to overrule. */
  private boolean isNewest(Delivery last, DatasetDefinition dataset) {
    return dataset.retention() == Retention.LATEST_PER_FILE
        || deliveries.newestOf(last.source(), last.dataset()).equals(Optional.of(last.id()));
  }

  /** Tries again what was landed but is not in the lake; what fails does not stop the rest. */
  public void finish(SourceDefinition source) {
    for (String unfinished : deliveries.unfinished(source.name())) {
      deliveries
          .find(unfinished)
          .ifPresent(
              delivery ->
                  source.datasets().stream()
                      .filter(dataset -> dataset.name().equals(delivery.dataset()))
                      .forEach(dataset -> finish(delivery, dataset)));
    }
  }

  private void finish(Delivery delivery, DatasetDefinition dataset) {
    if (!Files.exists(delivery.landed())) {
      deliveries.unreadable(delivery.id(), say("ingestion.landedFileGoneDeliver"));
      return;
    }
    try (DatasetLocks.Held held = locks.hold(delivery.source(), delivery.dataset())) {
      commit(delivery, dataset);
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "{}/{} could not be finished: {}",
          delivery.source(),
          delivery.dataset(),
          e.getClass().getName());
      deliveries.waits(delivery.id(), say("ingestion.couldNotBeWritten"));
    }
  }

  private Receipt commit(Delivery delivery, DatasetDefinition dataset) throws IOException {
    RawCommit.Meta meta =
        new RawCommit.Meta(
            delivery.id(),
            delivery.source(),
            delivery.dataset(),
            delivery.fileName(),
            delivery.landedAt(),
            dataset.key(),
            delivery.properties());
    try {
      Optional<RawCommit.Counts> already = RawCommit.committed(lake, meta);
      RawCommit.Counts counts = already.isPresent() ? already.get() : read(delivery, dataset, meta);
      deliveries.committed(delivery.id(), counts);
      return new Receipt(
          delivery.id(),
          Receipt.Outcome.COMMITTED,
          counts.rows(),
          counts.unreadable(),
          "",
          counts.told());
    } catch (UnreadableDelivery e) {
      LOG.warn("{}/{}: {}", delivery.source(), delivery.dataset(), e.getMessage());
      deliveries.unreadable(delivery.id(), e.getMessage());
      return new Receipt(
          delivery.id(), Receipt.Outcome.UNREADABLE, 0, 0, e.getMessage(), List.of());
    }
  }

  private RawCommit.Counts read(Delivery delivery, DatasetDefinition dataset, RawCommit.Meta meta)
      throws IOException, UnreadableDelivery {
    boolean changes = Arrival.CHANGES.equals(delivery.properties().get(Arrival.FORMAT));
    RowReader reader = changes ? new ChangeLines() : RowReader.of(dataset.format());
    try (RawCommit commit = RawCommit.of(lake, meta)) {
      read(reader, delivery, dataset, commit);
      if (commit.isEmpty() && !changes) {
        commit.note(say("ingestion.thereNoRowOf"));
        requireRows(delivery, dataset);
      }
      return commit.commit();
    }
  }

  private void requireRows(Delivery delivery, DatasetDefinition dataset) throws UnreadableDelivery {
    long before = deliveries.rowsBefore(delivery, dataset.retention());
    if (!dataset.mayBeEmptyAfter(before)) {
      throw new UnreadableDelivery(say("ingestion.fileEmptied", before));
    }
  }

  private static void read(
      RowReader reader, Delivery delivery, DatasetDefinition dataset, RawCommit commit)
      throws IOException, UnreadableDelivery {
    try {
      reader.read(delivery.landed(), dataset, commit);
    } catch (OutOfMemoryError e) {
      throw new UnreadableDelivery(say("ingestion.tooLargeForMemory"), e);
    } catch (RuntimeException | StackOverflowError e) {
      // A reader's library met something that it does not know; its own words quote what it read.
      LOG.warn("{}/{}: {}", delivery.source(), delivery.dataset(), e.getClass().getName());
      throw new UnreadableDelivery(say("ingestion.fileDamagedInsideExport"), e);
    }
  }

  /** When it came in, to be read by people, and a number that no other has. */
  private String newId() {
    byte[] random = new byte[4];
    ThreadLocalRandom.current().nextBytes(random);
    return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-")
            .withZone(clock.getZone())
            .format(clock.instant())
        + HexFormat.of().formatHex(random);
  }
}
