package yibiao.ingestion.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.delivery.Arrival;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Intake;
import yibiao.lake.Lake;

/** Pulls one dataset, by the kind of its source. */
public final class DatasetPulls {
  private static final int SECONDS_TO_STOP = 10;

  private final CamelContext camel;
  private final Intake intake;
  private final Lake lake;
  private final Deliveries deliveries;
  private final DatasetStates states;
  private final Clock clock;

  public DatasetPulls(
      CamelContext camel,
      Intake intake,
      Lake lake,
      Deliveries deliveries,
      JdbcClient catalog,
      Clock clock) {
    this.camel = camel;
    this.intake = intake;
    this.lake = lake;
    this.deliveries = deliveries;
    this.states = new DatasetStates(catalog);
    this.clock = clock;
  }

  /**
   * Pulls once.
   *
   * @return what people should know of it
   */
  List<String> pull(Pull pull) throws Exception {
    return switch (pull.source().kind()) {
      case DATABASE -> table(pull);
      case REST -> list(pull);
      case SFTP -> files(pull);
      case UPLOAD -> List.of(); // Somebody hands these in.
    };
  }

  private List<String> table(Pull pull) throws Exception {
    DatabaseRoute route =
        new DatabaseRoute(
            pull,
            lake,
            states,
            clock,
            (lines, upTo, properties) ->
                intake.take(
                    pull.source(),
                    pull.dataset(),
                    Arrival.changes(pull.dataset().location() + "@" + upTo, properties),
                    new ByteArrayInputStream(lines)));
    replace(pull, route);
    try {
      camel.createProducerTemplate().requestBody(pull.trigger(), (Object) null);
      return route.told();
    } finally {
      remove(pull);
    }
  }

  /** The whole list is one delivery: an API that fails in the middle of it delivers nothing. */
  private List<String> list(Pull pull) throws Exception {
    Path answers = intake.temporary();
    try (RestRoute route = new RestRoute(pull, camel.createProducerTemplate())) {
      replace(pull, route);
      long rows;
      try (OutputStream out = Files.newOutputStream(answers)) {
        rows = new RestListing(pull.dataset(), route, out).read();
        if (rows == 0) {
          out.write("[]".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
      }
      requireRows(pull, rows);
      try (InputStream in = Files.newInputStream(answers)) {
        intake.take(
            pull.source(), pull.dataset(), Arrival.pulled(pull.dataset().location(), ""), in);
      }
      return List.of();
    } finally {
      Files.deleteIfExists(answers);
      remove(pull);
    }
  }

  private void requireRows(Pull pull, long rows) throws IOException {
    DatasetDefinition dataset = pull.dataset();
    long before = deliveries.newestRows(pull.source().name(), dataset.name());
    if (rows == 0 && !dataset.mayBeEmptyAfter(before)) {
      throw new IOException(
          "列表是空的，而上一次有 %1$d 行，未按清空处理；确实清空请写 paging: {mayBeEmpty: true} the list is empty where it had %1$d rows; nothing was taken; if it is meant, say mayBeEmpty"
              .formatted(before));
    }
  }

  private List<String> files(Pull pull) throws Exception {
    SftpRoute route =
        new SftpRoute(
            pull, intake, deliveries.fetched(pull.source().name(), pull.dataset().name()));
    replace(pull, route);
    camel.getRouteController().startRoute(pull.routeId());
    try {
      route.untilIdle().get(pull.deadline().left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      throw pull.deadline().exceeded();
    } finally {
      remove(pull);
    }
    if (!route.problems().isEmpty()) {
      throw new IOException(String.join("; ", route.problems()));
    }
    return List.of();
  }

  /** A definition may have changed since the last pull, so its route is made anew. */
  private synchronized void replace(Pull pull, RouteBuilder route) throws Exception {
    remove(pull);
    camel.addRoutes(route);
  }

  private synchronized void remove(Pull pull) throws Exception {
    for (String id : List.of(pull.routeId(), pull.routeId() + ".once")) {
      if (camel.getRoute(id) != null) {
        camel.getRouteController().stopRoute(id, SECONDS_TO_STOP, TimeUnit.SECONDS);
        camel.removeRoute(id);
      }
    }
  }
}
