package yibiao.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yibiao.catalog.installation.StateFolder;
import yibiao.demo.RunningDemo;
import yibiao.lake.Lake;

/** The same job on a cluster finds the same, with nothing changed but settings. */
class SparkClusterTest {
  private final RunningDemo demo = RunningDemo.get();
  private final Lake lake = demo.bean(Lake.class);

  @Test
  void aMasterWithTwoWorkersFindsWhatLocalModeFinds() throws Exception {
    StateFolder state = demo.state();
    Map<String, String> local = demo.residents();
    long cells = lake.rows("core", "resident");
    long version = lake.version("link", "resident_xref");
    SparkJob plain =
        new SparkJob(state, RunningDemo.home(), "local[*]", "2g", Map.of(), Duration.ofHours(1));
    Path plan = state.file("run", "cluster-plan.json");
    StateFolder.writePrivately(
        plan,
        Files.readString(state.file("run", "plan.json"))
            .replace("\"full\":false", "\"full\":true"));
    try (SparkCluster cluster = new SparkCluster(state, plain.libraries())) {
      Map<String, String> settings =
          Map.of(
              "spark.driver.host", "127.0.0.1",
              "spark.driver.bindAddress", "127.0.0.1",
              "spark.executor.memory", "1g");
      try (SparkJob clustered =
          new SparkJob(
              state, RunningDemo.home(), cluster.address(), "1g", settings, Duration.ofHours(1))) {
        clustered.run(plan, (stage, rows) -> {}, told -> {});
      }
      assertThat(cluster.workersThatRanTasks()).isEqualTo(2);
    }
    assertThat(lake.version("link", "resident_xref")).isNotEqualTo(version);
    assertThat(demo.residents()).isEqualTo(local);
    assertThat(lake.rows("core", "resident")).isEqualTo(cells);
  }
}
