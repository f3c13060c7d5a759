package yibiao.app.engine;

import static yibiao.standard.words.Words.say;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yibiao.catalog.installation.StateFolder;

/**
 * Spark in a JVM of its own, started through spark-submit's entry: another master is a setting, not
 * another program.
 */
public final class SparkJob implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Dio.netty.tryReflectionSetAccessible=true",
          "-Dorg.apache.iceberg.shaded.io.netty.tryReflectionSetAccessible=true",
          "-Dio.netty.noUnsafe=false",
          "-Dorg.apache.iceberg.shaded.io.netty.noUnsafe=false",
          "-XX:+UseParallelGC",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=Asia/Shanghai");

  /** What of the class path a cluster does not have; the rest is Spark's own. */
  private static final List<String> OURS =
      List.of(
          "standard-",
          "iceberg-spark-runtime",
          "postgresql",
          "opencc4j",
          "heaven",
          "nlp-common",
          "icu4j",
          "pinyin4j");

  private final StateFolder state;
  private final Path home;
  private final String master;
  private final String memory;
  private final Map<String, String> options;
  private final Duration stageLimit;
  private volatile ChildProcess spark;
  private BufferedReader lines;

  /**
   * @param home the project's folder, where the job and its class path are
   * @param master a Spark master, such as {@code local[*]} or {@code spark://host:7077}
   * @param memory the driver's heap, such as {@code 2g}
   * @param options further settings of Spark, which go before ours
   * @param stageLimit how long one stage may take; a driver may wait for ever for a task that was
   *     lost
   */
  public SparkJob(
      StateFolder state,
      Path home,
      String master,
      String memory,
      Map<String, String> options,
      Duration stageLimit) {
    this.state = state;
    this.home = home;
    this.master = master;
    this.memory = memory;
    this.options = Map.copyOf(options);
    this.stageLimit = stageLimit;
  }

  /** What a Spark JVM of this project is started with. */
  static List<String> flags() {
    return FLAGS;
  }

  private Path transforms() {
    return home.resolve("transforms/target");
  }

  /** The libraries that the job was compiled against, Spark's own among them. */
  List<String> libraries() throws IOException {
    return List.of(
        Files.readString(transforms().resolve("classpath.txt")).strip().split(File.pathSeparator));
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.driver.memory", memory);
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.local.dir", state.folder("tmp").toString());
    settings.put("spark.sql.shuffle.partitions", "8");
    // Rows have hundreds of columns: without this they are read one by one.
    settings.put("spark.sql.codegen.maxFields", "1000");
    settings.put("spark.sql.autoBroadcastJoinThreshold", "64m");
    settings.put("spark.sql.warehouse.dir", state.folder("tmp").toString());
    if (master.startsWith("local")) {
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
    } else {
      settings.put("spark.jars", String.join(",", jars()));
      settings.put("spark.executor.extraJavaOptions", String.join(" ", FLAGS));
    }
    settings.putAll(options);
    return settings;
  }

  /** The job itself and the libraries that it brings along. */
  private List<String> jars() throws IOException {
    List<String> jars = new ArrayList<>();
    try (Stream<Path> built = Files.list(transforms())) {
      built
          .filter(file -> file.getFileName().toString().matches("transforms-.*\\.jar"))
          .forEach(file -> jars.add(file.toString()));
    }
    if (jars.isEmpty()) {
      throw new IOException(say("app.notPackaged"));
    }
    for (String library : libraries()) {
      String name = Path.of(library).getFileName().toString();
      if (OURS.stream().anyMatch(name::startsWith)) {
        jars.add(library);
      }
    }
    return jars;
  }

  /**
   * Runs the transforms. The engine is started when it is needed first, and stays warm: of the next
   * run, nothing but the run takes time.
   *
   * @param stages is told each stage and its rows as it ends
   * @param told is told what people should know of the run
   */
  public synchronized void run(Path plan, BiConsumer<String, Long> stages, Consumer<String> told)
      throws IOException {
    if (spark == null || !spark.isAlive()) {
      spark = start();
      lines =
          new BufferedReader(
              new InputStreamReader(spark.process().getInputStream(), StandardCharsets.UTF_8));
    }
    try (Watchdog watchdog = new Watchdog(spark.process(), stageLimit)) {
      OutputStream plans = spark.process().getOutputStream();
      plans.write((plan + "\n").getBytes(StandardCharsets.UTF_8));
      plans.flush();
      if (!follow(watchdog, stages, told)) {
        close();
        throw new IOException(
            watchdog.hasBitten()
                ? say("app.stageTooLong", stageLimit.toMinutes(), log())
                : say("app.transformsFailedSee", log()));
      }
    }
  }

  /** Whether the run went well. */
  private boolean follow(Watchdog watchdog, BiConsumer<String, Long> stages, Consumer<String> told)
      throws IOException {
    for (String line; (line = lines.readLine()) != null; ) {
      if (line.equals("::done")) {
        return true;
      } else if (line.equals("::failed")) {
        return false;
      } else if (line.startsWith("::stage ")) {
        watchdog.progress();
        String[] words = line.split(" ");
        stages.accept(words[1], Long.parseLong(words[2]));
      } else if (line.startsWith("::told ")) {
        told.accept(line.substring("::told ".length()));
      }
    }
    return false;
  }

  private Path log() {
    return state.file("log", "spark.log");
  }

  private ChildProcess start() throws IOException {
    String classPath =
        transforms().resolve("classes")
            + File.pathSeparator
            + home.resolve("standard/target/classes")
            + File.pathSeparator
            + String.join(File.pathSeparator, libraries());
    List<String> command = new ArrayList<>(List.of(TrinoServer.java("java"), "-Xmx" + memory));
    command.addAll(FLAGS);
    command.addAll(
        List.of("-cp", classPath, "org.apache.spark.deploy.SparkSubmit", "--master", master));
    settings().forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.addAll(List.of("--class", "yibiao.transforms.run.SparkMain", "spark-internal"));
    return ChildProcess.start(state, "spark", command, Map.of(), state.folder("tmp"), true);
  }

  /** Ends the engine, and a run that it is at; the next run starts it again. */
  @Override
  public void close() {
    ChildProcess running = spark;
    if (running != null) {
      running.close();
    }
  }
}
