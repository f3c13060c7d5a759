package yibiao.app.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.installation.StateFolder;
import yibiao.door.front.Addresses;

/**
 * Where the platform of a state folder runs, as it wrote down itself.
 *
 * @param started the process's start, milliseconds since 1970: with the id it names one process
 * @param web where it is reached on this machine
 * @param pages where people's browsers go
 */
public record RunningPlatform(long pid, long started, String web, String pages) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** This process, serving at these addresses. */
  public static RunningPlatform here(Addresses addresses) {
    ProcessHandle self = ProcessHandle.current();
    return new RunningPlatform(
        self.pid(), startOf(self), addresses.innerUrl(), addresses.pagesUrl());
  }

  /** The platform that runs on a state folder, if one does. */
  public static Optional<RunningPlatform> find(StateFolder state) {
    Path file = file(state);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      RunningPlatform written = JSON.readValue(Files.readString(file), RunningPlatform.class);
      return written.process().map(process -> written);
    } catch (IOException e) {
      return Optional.empty(); // It went away between the two looks.
    }
  }

  public void write(StateFolder state) {
    StateFolder.writePrivately(file(state), JSON.writeValueAsString(this));
  }

  public static void forget(StateFolder state) throws IOException {
    Files.deleteIfExists(file(state));
  }

  /** The process, if it is still the one that was written down. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(p -> startOf(p) == started);
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static Path file(StateFolder state) {
    return state.file("run", "platform.json");
  }
}
