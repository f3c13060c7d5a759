package yibiao.app.engine;

import java.time.Duration;

/** Ends a process that tells of no progress for too long. */
final class Watchdog implements AutoCloseable {
  private static final long LOOK_EVERY = 500;

  private final Process process;
  private final long limit;
  private final Thread thread;
  private volatile long last = System.nanoTime();
  private volatile boolean bitten;

  Watchdog(Process process, Duration limit) {
    this.process = process;
    this.limit = limit.toNanos();
    this.thread = Thread.ofVirtual().name("watchdog").start(this::watch);
  }

  void progress() {
    last = System.nanoTime();
  }

  /** Whether it had to end the process. */
  boolean hasBitten() {
    return bitten;
  }

  private void watch() {
    try {
      while (process.isAlive()) {
        if (System.nanoTime() - last > limit) {
          bitten = true;
          process.destroyForcibly();
          return;
        }
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // Closed: nothing is watched any more.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
