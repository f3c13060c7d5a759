package yibiao.app.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Spark in a JVM of its own, started through spark-submit's entry: another master is a setting, not
 * another program.
 */
public final class SparkJob {
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

  private final StateFolder state;
  private final Path home;
  private final String master;
  private final String memory;

  /**
   * @param home the project's folder, where the job and its class path are
   * @param master a Spark master, such as {@code local[*]} or {@code spark://host:7077}
   * @param memory the driver's heap, such as {@code 2g}
   */
  public SparkJob(StateFolder state, Path home, String master, String memory) {
    this.state = state;
    this.home = home;
    this.master = master;
    this.memory = memory;
  }

  /**
   * Runs the transforms.
   *
   * @param stages is told each stage and its rows as it ends
   */
  public void run(Path plan, BiConsumer<String, Long> stages) throws IOException {
    Path transforms = home.resolve("transforms/target");
    String classPath =
        transforms.resolve("classes")
            + ":"
            + Files.readString(transforms.resolve("classpath.txt")).strip();
    List<String> command = new ArrayList<>(List.of(TrinoServer.java("java"), "-Xmx" + memory));
    command.addAll(FLAGS);
    command.addAll(
        List.of(
            "-cp",
            classPath,
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            master,
            "--conf",
            "spark.driver.memory=" + memory,
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--conf",
            "spark.driver.bindAddress=127.0.0.1",
            "--conf",
            "spark.local.dir=" + state.folder("tmp"),
            "--conf",
            "spark.sql.shuffle.partitions=8",
            "--conf",
            "spark.sql.warehouse.dir=" + state.folder("tmp"),
            "--class",
            "yibiao.transforms.run.SparkMain",
            "spark-internal",
            plan.toString()));
    Path log = state.file("log", "spark.log");
    try (ChildProcess spark =
            ChildProcess.start(state, "spark", command, Map.of(), state.folder("tmp"), true);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(spark.process().getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("::stage ")) {
          String[] words = line.split(" ");
          stages.accept(words[1], Long.parseLong(words[2]));
        }
      }
      if (spark.process().waitFor() != 0) {
        throw new IOException("数据处理失败，见日志 the transforms failed; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Spark was running", e);
    }
  }
}
