package yibiao.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;
import yibiao.app.engine.Steps;
import yibiao.app.run.FreshLake;
import yibiao.catalog.installation.StateFolder;
import yibiao.lake.Lake;

/**
 * The demo on its real engines, started once for all tests of this module and stopped with the JVM:
 * 2,000 residents, in a state folder of its own.
 */
public final class RunningDemo {
  private static final int RESIDENTS = 2000;
  private static RunningDemo running;
  private static Exception failure;

  private final StateFolder state;
  private final Demo demo;
  private final Summary summary;

  private RunningDemo() throws Exception {
    state = StateFolder.open(Files.createTempDirectory("yibiao-test"));
    PrintStream log =
        new PrintStream(
            Files.newOutputStream(state.file("log", "steps.log")), true, StandardCharsets.UTF_8);
    demo = Demo.start(state, home(), RESIDENTS, new Steps(log, false));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    // Tests say when tables change; one of them tries it without.
    bean(FreshLake.class).pause();
    summary = demo.run();
  }

  /** The demo, started by whichever test comes first. */
  public static synchronized RunningDemo get() {
    if (failure != null) {
      // Not once more for each test: that would take an hour to say the same.
      throw new IllegalStateException("the demo did not start", failure);
    }
    if (running == null) {
      try {
        running = new RunningDemo();
      } catch (Exception e) {
        failure = e;
        throw new IllegalStateException("the demo did not start", e);
      }
    }
    return running;
  }

  public static Path home() {
    return Path.of(System.getProperty("yibiao.home"));
  }

  private void stop() {
    demo.close();
    try {
      FileSystemUtils.deleteRecursively(state.root());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public StateFolder state() {
    return state;
  }

  public Demo demo() {
    return demo;
  }

  /** What the first run found. */
  public Summary summary() {
    return summary;
  }

  public String web() {
    return demo.platform().web();
  }

  public <T> T bean(Class<T> type) {
    return demo.platform().bean(type);
  }

  /** The community of one of the demo's two workers. */
  public String communityOf(String worker) {
    return bean(yibiao.catalog.organisation.Accounts.class)
        .find(worker)
        .orElseThrow()
        .organisation()
        .jurisdiction();
  }

  /** Record → resident, as the lake has it now. */
  public Map<String, String> residents() {
    Map<String, String> residents = new TreeMap<>();
    bean(Lake.class)
        .forEach(
            "link",
            "resident_xref",
            List.of("record_id", "resident_id"),
            row -> residents.put(row.get("record_id"), row.get("resident_id")));
    return residents;
  }
}
