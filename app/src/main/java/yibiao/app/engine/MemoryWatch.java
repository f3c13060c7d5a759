package yibiao.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import yibiao.catalog.installation.StateFolder;

/**
 * The most memory that all our processes held together: proportional set size, so that shared pages
 * count once. Linux only; elsewhere it stays 0.
 */
public final class MemoryWatch implements AutoCloseable {
  private final StateFolder state;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("memory-watch").factory());
  private volatile long peakKilobytes;

  public MemoryWatch(StateFolder state) {
    this.state = state;
    timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  public long peakMegabytes() {
    return peakKilobytes / 1024;
  }

  private void look() {
    Set<ProcessHandle> family = new HashSet<>();
    add(family, ProcessHandle.current());
    try {
      Path children = state.file("run", "children");
      if (Files.exists(children)) {
        for (String line : Files.readAllLines(children)) {
          ProcessHandle.of(Long.parseLong(line.split(" ")[0])).ifPresent(p -> add(family, p));
        }
      }
    } catch (IOException e) {
      return; // The next look comes in a second.
    }
    peakKilobytes =
        Math.max(peakKilobytes, family.stream().mapToLong(p -> kilobytes(p.pid())).sum());
  }

  private static void add(Set<ProcessHandle> all, ProcessHandle process) {
    all.add(process);
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      descendants.forEach(all::add);
    }
  }

  private static long kilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // It has just ended, or this is not Linux.
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
