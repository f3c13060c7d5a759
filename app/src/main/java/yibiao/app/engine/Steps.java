package yibiao.app.engine;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a person how far the work is: one line a step, and on a terminal a line that moves. */
public final class Steps {
  private final PrintStream out;
  private final boolean moving;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final long started = System.nanoTime();
  private long lastMove;

  public Steps(PrintStream out, boolean moving) {
    this.out = out;
    this.moving = moving;
  }

  /** Something that may fail. */
  public interface Work<T> {
    T run() throws Exception;
  }

  /** Runs one step and prints how long it took. */
  public <T> T step(String key, String title, Work<T> work) throws Exception {
    long begin = System.nanoTime();
    note("… " + title);
    T result;
    try {
      result = work.run();
    } catch (Exception e) {
      line("✗ " + title);
      throw e;
    }
    double took = since(begin);
    synchronized (this) {
      seconds.merge(key, took, Double::sum);
    }
    line(String.format("✓ %s (%.1f s)", title, took));
    return result;
  }

  public synchronized void line(String text) {
    out.println((moving ? "\r\033[K" : "") + text);
    out.flush();
  }

  /** Something in passing: shown on a terminal only, and written over by the next. */
  public synchronized void note(String text) {
    if (moving) {
      out.print("\r\033[K" + text);
      out.flush();
    }
  }

  synchronized void percent(String title, long done, long all) {
    long now = System.nanoTime();
    if (moving && now - lastMove > 200_000_000L) {
      lastMove = now;
      int filled = (int) (done * 30 / Math.max(1, all));
      out.print(
          "\r\033[K"
              + title
              + " ["
              + "#".repeat(filled)
              + ".".repeat(30 - filled)
              + "] "
              + done * 100 / Math.max(1, all)
              + "%");
      out.flush();
    }
  }

  /** Stage → seconds, and {@code total}. */
  public synchronized Map<String, Double> seconds() {
    Map<String, Double> all = new LinkedHashMap<>();
    seconds.forEach((key, value) -> all.put(key, round(value)));
    all.put("total", round(since(started)));
    return all;
  }

  private static double since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1000.0;
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
