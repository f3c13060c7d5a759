package yibiao.ingestion.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.lake.RawCommit;
import yibiao.ingestion.read.DeliveredRow;
import yibiao.ingestion.read.RowReader;
import yibiao.ingestion.read.RowSink;
import yibiao.ingestion.read.UnreadableDelivery;
import yibiao.ingestion.read.UnreadableRow;

/**
 * Takes deliveries in: lands the bytes unchanged, reads them, commits them. Every step leaves
 * something that the next attempt continues from: the landed file, then the snapshot that names the
 * delivery, then the mark in PostgreSQL.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Path landing;
  private final Deliveries deliveries;
  private final RawCommit raw;
  private final Clock clock;

  public Intake(Path landing, Deliveries deliveries, RawCommit raw, Clock clock) {
    this.landing = landing;
    this.deliveries = deliveries;
    this.raw = raw;
    this.clock = clock;
  }

  /**
   * Takes in one file.
   *
   * @param properties snapshot properties to commit with it
   * @return how far it came; a delivery that is in the lake already stays as it is
   */
  public Delivery.Status take(
      SourceDefinition source,
      DatasetDefinition dataset,
      String fileName,
      byte[] bytes,
      Map<String, String> properties)
      throws IOException {
    String checksum = sha256(bytes);
    String identity = source.name() + "\n" + dataset.name() + "\n" + fileName + "\n" + checksum;
    String id = sha256(identity.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(0, 32);
    Optional<Delivery> known = deliveries.find(id);
    if (known.isPresent() && known.get().status() == Delivery.Status.COMMITTED) {
      return Delivery.Status.COMMITTED;
    }
    Delivery delivery =
        known.orElse(
            new Delivery(
                id,
                source.name(),
                dataset.name(),
                fileName,
                landing.resolve(source.name()).resolve(dataset.name()).resolve(id),
                clock.instant(),
                properties,
                Delivery.Status.LANDED));
    land(delivery.landed(), bytes);
    deliveries.landed(delivery, checksum, bytes.length);
    return commit(delivery, dataset);
  }

  /** Tries again what was landed but is not in the lake. */
  public void finish(SourceDefinition source) throws IOException {
    for (Delivery delivery : deliveries.unfinished(source.name())) {
      for (DatasetDefinition dataset : source.datasets()) {
        if (dataset.name().equals(delivery.dataset()) && Files.exists(delivery.landed())) {
          commit(delivery, dataset);
        }
      }
    }
  }

  private Delivery.Status commit(Delivery delivery, DatasetDefinition dataset) throws IOException {
    Rows rows = new Rows();
    try {
      RowReader.of(dataset.format()).read(delivery.landed(), dataset, rows);
    } catch (UnreadableDelivery e) {
      LOG.warn("{}/{}: {}", delivery.source(), delivery.dataset(), e.getMessage());
      deliveries.unreadable(delivery.id(), e.getMessage());
      return Delivery.Status.UNREADABLE;
    }
    raw.commit(
        new RawCommit.Content(
            delivery.id(),
            delivery.source(),
            delivery.dataset(),
            delivery.fileName(),
            delivery.landedAt(),
            dataset.key(),
            rows.read,
            rows.unreadable,
            delivery.properties()));
    deliveries.committed(delivery.id(), rows.read.size(), rows.unreadable.size());
    return Delivery.Status.COMMITTED;
  }

  private static void land(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      return;
    }
    Path part =
        Files.createTempFile(
            file.getParent(),
            "part",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Rows implements RowSink {
    private final List<DeliveredRow> read = new ArrayList<>();
    private final List<UnreadableRow> unreadable = new ArrayList<>();

    @Override
    public void row(DeliveredRow row) {
      read.add(row);
    }

    @Override
    public void unreadable(UnreadableRow row) {
      unreadable.add(row);
    }
  }
}
