package yibiao.ingestion.route;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.Secret;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.SourceDefinition.Kind;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Delivery;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.lake.Lake;

/**
 * Pulls from every source there is. One that fails is reported with its reason, and the others run
 * on.
 */
public final class SourcePulls {
  private static final Logger LOG = LoggerFactory.getLogger(SourcePulls.class);
  private static final int MINUTES_FOR_FILES = 30;

  private final CamelContext camel;
  private final Sources sources;
  private final Intake intake;
  private final Lake lake;
  private final Deliveries deliveries;
  private final PullReports pullReports;

  public SourcePulls(
      CamelContext camel,
      Sources sources,
      Intake intake,
      Lake lake,
      Deliveries deliveries,
      PullReports pullReports) {
    this.camel = camel;
    this.sources = sources;
    this.intake = intake;
    this.lake = lake;
    this.deliveries = deliveries;
    this.pullReports = pullReports;
  }

  /**
   * How one source's pull ended.
   *
   * @param reason why it failed; "" when it went well
   * @param unreadable the files of this source that wait in quarantine, each with its reason
   */
  public record Report(String source, boolean ok, String reason, List<String> unreadable) {
    /** All that is wrong with the source, in one line; "" for nothing. */
    public String problems() {
      return Stream.concat(Stream.of(reason), unreadable.stream())
          .filter(problem -> !problem.isEmpty())
          .collect(Collectors.joining("; "));
    }
  }

  /**
   * Pulls from all sources, one after the other.
   *
   * @param progress is told each source's name as its turn comes
   */
  public List<Report> pullAll(Consumer<String> progress) {
    List<Report> reports = new ArrayList<>();
    for (SourceDefinition source : sources.all()) {
      progress.accept(source.title());
      reports.add(pull(source));
    }
    return reports;
  }

  private Report pull(SourceDefinition source) {
    List<String> problems = new ArrayList<>();
    try {
      intake.finish(source);
    } catch (IOException | RuntimeException e) {
      problems.add(reasonOf(e));
    }
    for (DatasetDefinition dataset : source.datasets()) {
      try {
        pull(new Pull(source, dataset));
      } catch (Exception e) {
        LOG.warn("pull of {}/{} failed: {}", source.name(), dataset.name(), reasonOf(e));
        problems.add(dataset.name() + ": " + reasonOf(e));
      }
    }
    Report report =
        new Report(
            source.name(),
            problems.isEmpty(),
            String.join("; ", problems),
            deliveries.problems(source.name()));
    pullReports.put(report);
    return report;
  }

  private void pull(Pull pull) throws Exception {
    switch (pull.source().kind()) {
      case DATABASE, REST -> {
        replace(pull, requested(pull));
        camel.createProducerTemplate().requestBody(pull.trigger(), (Object) null);
      }
      case SFTP -> pullFiles(pull);
      case UPLOAD -> {
        // Somebody hands these in.
      }
    }
  }

  private RouteBuilder requested(Pull pull) {
    DeliveryProcessor end = new DeliveryProcessor(intake);
    if (pull.source().kind() == Kind.REST) {
      return new RestRoute(pull, end);
    }
    String dataSource = "source." + pull.source().name();
    var connection = pull.source().connection();
    camel
        .getRegistry()
        .bind(
            dataSource,
            new DriverManagerDataSource(
                connection.url(), connection.user(), Secret.resolve(connection.password())));
    return new DatabaseRoute(pull, dataSource, lake, end);
  }

  /** A definition may have changed since the last pull, so its route is made anew. */
  private void replace(Pull pull, RouteBuilder route) throws Exception {
    camel.getRouteController().stopRoute(pull.routeId());
    camel.removeRoute(pull.routeId());
    camel.addRoutes(route);
  }

  private void pullFiles(Pull pull) throws Exception {
    SftpRoute route = new SftpRoute(pull, new DeliveryProcessor(intake));
    var idle = route.untilIdle();
    replace(pull, route);
    camel.getRouteController().startRoute(pull.routeId());
    try {
      idle.get(MINUTES_FOR_FILES, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      throw new IOException(
          "文件服务器 " + MINUTES_FOR_FILES + " 分钟没有结束 the file server did not finish in time", e);
    } finally {
      camel.getRouteController().stopRoute(pull.routeId());
      camel.removeRoute(pull.routeId());
    }
  }

  /** Takes in a file that a person hands in as that source. */
  public Delivery.Status land(SourceDefinition source, Path file) throws IOException {
    String name = file.getFileName().toString();
    DatasetDefinition dataset =
        source.datasets().stream()
            .filter(d -> name.matches(d.location().substring(d.location().lastIndexOf('/') + 1)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "来源 "
                            + source.name()
                            + " 没有与文件名相符的数据集 no dataset of this source expects a file of that name: "
                            + source.datasets().stream()
                                .map(DatasetDefinition::location)
                                .toList()));
    try (InputStream bytes = Files.newInputStream(file)) {
      return intake.take(source, dataset, name, bytes, Map.of());
    }
  }

  /** The cause in one line, without the values that drivers like to quote. */
  private static String reasonOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    String known =
        failure instanceof CamelExecutionException
            ? cause.getClass().getSimpleName()
            : failure.getClass().getSimpleName();
    return known + ": " + (message.length() > 200 ? message.substring(0, 200) : message);
  }
}
