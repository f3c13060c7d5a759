package yibiao.ingestion.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.lake.Lake;
import yibiao.ingestion.lake.RawCommit;
import yibiao.ingestion.read.RowReader;
import yibiao.ingestion.read.UnreadableDelivery;

/**
 * Takes deliveries in: lands the bytes unchanged, reads them, commits them. Every step leaves
 * something that the next attempt continues from: the landed file, then the snapshot that names the
 * delivery, then the mark in PostgreSQL.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Path landing;
  private final Deliveries deliveries;
  private final Lake lake;
  private final Clock clock;

  public Intake(Path landing, Deliveries deliveries, Lake lake, Clock clock) {
    this.landing = landing;
    this.deliveries = deliveries;
    this.lake = lake;
    this.clock = clock;
  }

  /**
   * Takes in one file.
   *
   * @param bytes the file's content, read to its end and left open
   * @param properties snapshot properties to commit with it
   * @return how far it came; a delivery that is in the lake already stays as it is
   */
  public Delivery.Status take(
      SourceDefinition source,
      DatasetDefinition dataset,
      String fileName,
      InputStream bytes,
      Map<String, String> properties)
      throws IOException {
    Path folder = landing.resolve(source.name()).resolve(dataset.name());
    try (LandedFile file = LandedFile.receive(folder, bytes)) {
      String id = file.deliveryId(source.name(), dataset.name(), fileName);
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
                  folder.resolve(id),
                  clock.instant(),
                  properties,
                  Delivery.Status.LANDED));
      file.keepAs(delivery.landed());
      deliveries.landed(delivery, file.checksum(), file.size());
      return commit(delivery, dataset);
    }
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
      deliveries.committed(delivery.id(), counts.rows(), counts.unreadable());
      return Delivery.Status.COMMITTED;
    } catch (UnreadableDelivery e) {
      LOG.warn("{}/{}: {}", delivery.source(), delivery.dataset(), e.getMessage());
      deliveries.unreadable(delivery.id(), e.getMessage());
      return Delivery.Status.UNREADABLE;
    }
  }

  private RawCommit.Counts read(Delivery delivery, DatasetDefinition dataset, RawCommit.Meta meta)
      throws IOException, UnreadableDelivery {
    try (RawCommit commit = RawCommit.of(lake, meta)) {
      RowReader.of(dataset.format()).read(delivery.landed(), dataset, commit);
      return commit.commit();
    }
  }
}
