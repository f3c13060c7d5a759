package yibiao.ingestion.route;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when a pull may take. */
record Deadline(Instant end, Duration limit, Clock clock) {
  static Deadline in(Duration limit, Clock clock) {
    return new Deadline(clock.instant().plus(limit), limit, clock);
  }

  /** A pull took longer than it may, or hands out more than it may. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message);
    }
  }

  boolean isOver() {
    return clock.instant().isAfter(end);
  }

  /** Fails once the time is over. */
  void check() throws Exceeded {
    if (isOver() || Thread.currentThread().isInterrupted()) {
      throw exceeded();
    }
  }

  Exceeded exceeded() {
    return new Exceeded(
        "%d 分钟还没有结束，已停止；已入湖的保留，下次继续 not finished after %1$d minutes, stopped; what is in the lake stays, the next run goes on"
            .formatted(limit.toMinutes()));
  }

  /** How long there still is; at least a moment. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
