package yibiao.app.engine;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yibiao.catalog.installation.StateFolder;

/** Spark's own standalone master and two workers on loopback, from the project's jars. */
final class SparkCluster implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final StateFolder state;
  private final Path sparkHome;
  private final List<ChildProcess> processes = new ArrayList<>();
  private final String address;

  SparkCluster(StateFolder state, List<String> libraries) throws Exception {
    this.state = state;
    this.sparkHome = home(state.folder("spark-home"), libraries);
    int port = freePort();
    address = "spark://127.0.0.1:" + port;
    start("master", List.of("Master", "--host", "127.0.0.1", "--port", "" + port));
    waitFor("master", "I have been elected leader");
    for (String worker : List.of("worker1", "worker2")) {
      String folder = state.folder(worker).toString();
      start(
          worker,
          List.of(
              "Worker",
              "--host",
              "127.0.0.1",
              "--cores",
              "1",
              "--memory",
              "2g",
              "--work-dir",
              folder,
              address));
      waitFor(worker, "Successfully registered with master");
    }
  }

  /** A worker starts its executors from the jars in its Spark's folder. */
  private static Path home(Path folder, List<String> libraries) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (String library : libraries) {
      Path jar = Path.of(library);
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
    }
    return folder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void start(String name, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of(TrinoServer.java("java"), "-Xmx512m"));
    command.addAll(SparkJob.flags());
    command.addAll(List.of("-cp", sparkHome.resolve("jars") + "/*"));
    command.add(
        "org.apache.spark.deploy." + words.getFirst().toLowerCase() + "." + words.getFirst());
    command.addAll(words.subList(1, words.size()));
    command.addAll(List.of("--webui-port", "0"));
    if (words.getFirst().equals("Worker")) {
      command.remove(address);
      command.add(address);
    }
    processes.add(
        ChildProcess.start(
            state,
            name,
            command,
            Map.of(
                "SPARK_HOME", sparkHome.toString(),
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_SCALA_VERSION", "2.13"),
            state.folder("tmp"),
            false));
  }

  private void waitFor(String name, String words) throws IOException, InterruptedException {
    Path log = state.file("log", name + ".log");
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      if (Files.readString(log).contains(words)) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException(name + " did not come up");
  }

  String address() {
    return address;
  }

  /** How many executors have run tasks on each worker, by the workers' folders. */
  long workersThatRanTasks() throws IOException {
    long busy = 0;
    for (String worker : List.of("worker1", "worker2")) {
      try (Stream<Path> files = Files.walk(state.folder(worker))) {
        boolean ran =
            files
                .filter(file -> file.getFileName().toString().equals("stderr"))
                .anyMatch(SparkCluster::tellsOfTasks);
        busy += ran ? 1 : 0;
      }
    }
    return busy;
  }

  private static boolean tellsOfTasks(Path log) {
    try {
      return Files.readString(log).contains("Finished task");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    processes.reversed().forEach(ChildProcess::close);
  }
}
