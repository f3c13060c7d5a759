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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.run.TransformRuns;
import yibiao.desk.pair.PairAnswers;
import yibiao.ingestion.delivery.Deliveries;

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
  private final int mostAtOnce;
  private final LocalTime night;
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
    this.mostAtOnce = settings.fresh().rows();
    this.night = LocalTime.parse(settings.fresh().at());
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
        if (!paused && mostAtOnce > 0 && !clock.instant().isBefore(notBefore)) {
          look();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The platform stops.
    }
  }

  private void look() {
    try {
      List<Object> now = List.of(deliveries.lastChange(), answers.lastChange(), moment());
      if (now.equals(seen)) {
        return;
      }
      boolean due = runs.latest().map(last -> isDue(last.startedAt())).orElse(false);
      if (due && transforms.isStale()) {
        transforms.run(false, (stage, rows) -> {});
      }
      seen = now;
    } catch (IOException | RuntimeException e) {
      LOG.warn("tables were not brought up to date: {}", e.getClass().getName());
      notBefore = clock.instant().plus(AFTER_FAILURE);
    }
  }

  /** Another one is a reason to look again: a new day, and the hour for what is much. */
  private Object moment() {
    return List.of(LocalDate.now(clock), isNight());
  }

  private boolean isDue(Instant lastRun) {
    long rows = deliveries.waiting(lastRun).map(Deliveries.Waiting::rows).orElse(0L);
    return rows <= mostAtOnce || isNight();
  }

  /** The hour for what is much; it may reach into the next day. */
  private boolean isNight() {
    long minutes = Duration.between(night, LocalTime.now(clock)).toMinutes();
    return Math.floorMod(minutes, Duration.ofDays(1).toMinutes()) < Duration.ofHours(1).toMinutes();
  }
}
