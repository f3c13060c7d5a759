package yibiao.demo;

import static yibiao.standard.words.Words.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.engine.ChildProcess;
import yibiao.app.engine.TrinoServer;
import yibiao.catalog.installation.StateFolder;

/** The synthetic district in a process of its own, reached only through its interfaces. */
public final class DemoDistrict implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ChildProcess process;
  private final Path folder;
  private final Map<String, Object> endpoints;

  private DemoDistrict(ChildProcess process, Path folder) throws IOException {
    this.process = process;
    this.folder = folder;
    this.endpoints =
        JSON.readValue(
            Files.readString(folder.resolve("endpoints.json")), new TypeReference<>() {});
  }

  /**
   * Starts the district, making it when it is new.
   *
   * @throws IllegalArgumentException when another number of residents lives there already
   */
  public static DemoDistrict start(StateFolder state, int residents) throws IOException {
    Path folder = state.folder("district");
    requireSameSize(folder, residents);
    List<String> command =
        List.of(
            TrinoServer.java("java"),
            "-Xmx" + heap(residents) + "m",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai",
            "-cp",
            System.getProperty("java.class.path"),
            "yibiao.simulator.SimulatorMain",
            folder.toString(),
            state.engines().toString(),
            Integer.toString(residents),
            LocalDate.now().toString());
    ChildProcess process = ChildProcess.start(state, "district", command, Map.of(), folder, true);
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.process().getInputStream(), StandardCharsets.UTF_8));
    for (String line; (line = lines.readLine()) != null; ) {
      if (line.equals("READY")) {
        ChildProcess.rememberDatabase(state, folder.resolve("postgres"));
        return new DemoDistrict(process, folder);
      }
    }
    throw new IOException(say("demo.districtDidNotStart", state.file("log", "district.log")));
  }

  /** All of its people are in memory, and the tables of its departments. */
  private static int heap(int residents) {
    return 1000 + residents / 250;
  }

  private static void requireSameSize(Path folder, int residents) throws IOException {
    Path settings = folder.resolve("settings.json");
    if (!Files.exists(settings) || !Files.exists(folder.resolve("truth/manifest.json"))) {
      return;
    }
    int there = JSON.readTree(Files.readString(settings)).get("residents").asInt();
    if (there != residents) {
      throw new IllegalArgumentException(say("demo.thisStateFolderS", there));
    }
  }

  public String endpoint(String name) {
    return String.valueOf(endpoints.get(name));
  }

  /** The communities' own ledgers, one file a community, named by its code. */
  public List<Path> ledgers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(endpoint("ledgers")))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  public Path truth() {
    return folder.resolve("truth");
  }

  @Override
  public void close() {
    process.close();
  }
}
