package yibiao.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchdogTest {
  private static Process sleeping(String seconds) throws Exception {
    return new ProcessBuilder("sleep", seconds).start();
  }

  @Test
  @Timeout(20)
  void aProcessThatTellsNothingIsEnded() throws Exception {
    Process process = sleeping("600");
    try (Watchdog watchdog = new Watchdog(process, Duration.ofMillis(300))) {
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(watchdog.hasBitten()).isTrue();
    }
  }

  @Test
  @Timeout(20)
  void oneThatTellsOfProgressIsNot() throws Exception {
    Process process = sleeping("2");
    try (Watchdog watchdog = new Watchdog(process, Duration.ofMillis(1200))) {
      while (process.isAlive()) {
        watchdog.progress();
        Thread.sleep(100);
      }
      assertThat(watchdog.hasBitten()).isFalse();
      assertThat(process.exitValue()).isZero();
    }
  }
}
