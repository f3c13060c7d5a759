package yibiao.bench.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that was run to its end.
 *
 * @param seconds from its start to its end, or to the line that it said "done" with
 * @param bytes the most memory that it and its children held, resident
 */
public record Measured(int exit, double seconds, long bytes) {
  private static final String DONE = "done";

  /** Milliseconds: looking takes time from what is looked at. */
  private static final int LOOK_EVERY = 400;

  /** Runs a command; what it says goes to a file. */
  public static Measured run(List<String> command, Path log)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    long[] done = {0};
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (BufferedReader said = process.inputReader();
                      var out = Files.newBufferedWriter(log)) {
                    for (String line; (line = said.readLine()) != null; ) {
                      if (line.equals(DONE)) {
                        done[0] = System.nanoTime();
                      }
                      out.write(line);
                      out.newLine();
                    }
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
    long most = 0;
    while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
      long now = resident(process.toHandle());
      for (ProcessHandle child : process.descendants().toList()) {
        now += resident(child);
      }
      most = done[0] == 0 ? Math.max(most, now) : most;
    }
    reader.join();
    long end = done[0] == 0 ? System.nanoTime() : done[0];
    return new Measured(process.exitValue(), (end - start) / 1e9, most);
  }

  /** Fails where the process did. */
  public void require(Path log) throws IOException {
    if (exit != 0) {
      throw new IOException("没有跑完，见 it did not finish; see " + log);
    }
  }

  /** The process's high-water mark, as Linux keeps it. */
  private static long resident(ProcessHandle process) {
    try {
      Optional<String> line =
          Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
              .filter(l -> l.startsWith("VmHWM:"))
              .findFirst();
      return line.map(l -> Long.parseLong(l.replaceAll("\\D", "")) * 1024).orElse(0L);
    } catch (IOException e) {
      return 0; // It has just ended.
    }
  }

  @Override
  public String toString() {
    return "%.1f s, %.2f GB".formatted(seconds, bytes / 1e9);
  }
}
