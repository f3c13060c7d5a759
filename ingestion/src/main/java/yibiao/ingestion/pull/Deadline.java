package yibiao.ingestion.pull;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when a pull may take. */
public record Deadline(Instant end, Duration limit, Clock clock) {
  public static Deadline in(Duration limit, Clock clock) {
    return new Deadline(clock.instant().plus(limit), limit, clock);
  }

  /** A pull took longer than it may, or hands out more than it may. */
  public static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    public Exceeded(String message) {
      super(message);
    }
  }

  public boolean isOver() {
    return clock.instant().isAfter(end);
  }

  /** Fails once the time is over. */
  public void check() throws Exceeded {
    if (isOver() || Thread.currentThread().isInterrupted()) {
      throw exceeded();
    }
  }

  public Exceeded exceeded() {
    return new Exceeded(say("ingestion.notFinishedAfterMinutes", limit.toMinutes()));
  }

  /** How long there still is; at least a moment. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
