package yibiao.app.engine;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import yibiao.catalog.installation.StateFolder;

/**
 * A process of ours. Its id stands in a file as long as it may live, so that a later start can end
 * what a crash left.
 */
public final class ChildProcess implements AutoCloseable {
  private static final int SECONDS_TO_STOP = 15;

  private final String name;
  private final Process process;

  private ChildProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /**
   * Starts a process.
   *
   * @param log where its error output goes, and its output too unless {@code readOutput}
   */
  public static ChildProcess start(
      StateFolder state,
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      boolean readOutput) {
    Path log = state.file("log", name + ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder.redirectError(log.toFile());
      if (!readOutput) {
        builder.redirectOutput(log.toFile()).redirectErrorStream(true);
      }
      Process process = builder.start();
      remember(state, name, process.toHandle());
      return new ChildProcess(name, process);
    } catch (IOException e) {
      throw new UncheckedIOException(say("app.cannotStart", name), e);
    }
  }

  private static void remember(StateFolder state, String name, ProcessHandle process) {
    String line =
        process.pid()
            + " "
            + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L)
            + " "
            + name
            + "\n";
    try {
      Files.writeString(
          state.file("run", "children"),
          line,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down a PostgreSQL server, whose id stands in its own data folder. */
  public static void rememberDatabase(StateFolder state, Path data) throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    remember(state, "postgres", ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
  }

  /**
   * Ends what an earlier start left behind: only processes whose id and start time are those that
   * were written down.
   */
  public static int stopLeftovers(StateFolder state) {
    Path file = state.file("run", "children");
    if (!Files.exists(file)) {
      return 0;
    }
    int stopped = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.split(" ");
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[0]));
        boolean ownChild =
            process
                .flatMap(p -> p.info().startInstant())
                .map(Instant::toEpochMilli)
                .equals(Optional.of(Long.parseLong(words[1])));
        if (ownChild) {
          end(process.get());
          stopped++;
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stopped;
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      process.destroyForcibly();
    }
  }

  public Process process() {
    return process;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String name() {
    return name;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already: there is nothing left to tell it.
    }
    end(process.toHandle());
  }
}
