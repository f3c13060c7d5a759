package yibiao.app.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.run.TransformRun;
import yibiao.catalog.run.TransformRuns;
import yibiao.desk.pair.PairAnswers;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Deliveries.Waiting;

/**
 * Keeps the lake's tables up with what is delivered, without anybody saying so: little at once,
 * much at night. The first run is somebody's own.
 */
@Component
public class FreshLake {
  private static final Logger LOG = LoggerFactory.getLogger(FreshLake.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final TransformJob transforms;
  private final TransformRuns runs;
  private final Deliveries deliveries;
  private final PairAnswers answers;
  private final PlatformSettings.Fresh settings;
  private final Clock clock;
  private final Thread thread = Thread.ofVirtual().name("fresh-lake").unstarted(this::watch);
  private volatile boolean paused;
  private List<Object> seen = List.of();
  private Instant notBefore = Instant.EPOCH;

  FreshLake(
      TransformJob transforms,
      TransformRuns runs,
      Deliveries deliveries,
      PairAnswers answers,
      PlatformSettings settings,
      Clock clock) {
    this.transforms = transforms;
    this.runs = runs;
    this.deliveries = deliveries;
    this.answers = answers;
    this.settings = settings.fresh();
    this.clock = clock;
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() {
    thread.interrupt();
  }

  /** From now on tables change only when somebody says so. */
  public void pause() {
    paused = true;
  }

  public void goOn() {
    paused = false;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(EVERY);
        if (!paused && settings.rows() > 0) {
          look();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The platform stops.
    }
  }

  private void look() {
    try {
      if (clock.instant().isBefore(notBefore)) {
        return;
      }
      List<Object> now = List.of(deliveries.lastChange(), answers.lastChange(), moment());
      if (now.equals(seen)) {
        return;
      }
      Optional<TransformRun> last = runs.latest();
      if (last.isPresent() && isDue(deliveries.waiting(last.get().startedAt()))) {
        if (transforms.isStale()) {
          transforms.run(false, (stage, rows) -> {});
        }
      }
      seen = now;
    } catch (IOException | RuntimeException e) {
      LOG.warn("tables were not brought up to date: {}", e.getClass().getName());
      notBefore = clock.instant().plus(AFTER_FAILURE);
    }
  }

  /** Another one is a reason to look again: a new day, and the time for what is much. */
  private Object moment() {
    LocalTime night = LocalTime.parse(settings.at());
    return List.of(LocalDate.now(clock), LocalTime.now(clock).isAfter(night));
  }

  private boolean isDue(Optional<Waiting> waiting) {
    return waiting.isEmpty() || waiting.get().rows() <= settings.rows() || isNight();
  }

  /** The hour for what is much. */
  private boolean isNight() {
    LocalTime night = LocalTime.parse(settings.at());
    LocalTime now = LocalTime.now(clock);
    return !now.isBefore(night) && now.isBefore(night.plusHours(1));
  }
}
