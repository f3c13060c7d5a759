package yibiao.app.engine;

import static yibiao.standard.words.Words.say;

import io.trino.jdbc.TrinoDriver;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yibiao.catalog.installation.StateFolder;

/**
 * Trino's server archive in Maven's local repository, beside the driver of the same version;
 * fetched by Maven when it is not there, so that mirrors and proxies are Maven's business.
 *
 * @param version the driver's version, which the pom states once
 * @param file where the archive is, or will be
 */
record TrinoDownload(String version, Path file) {
  private static final long MEGABYTE = 1_000_000;

  static TrinoDownload besideDriver() {
    try {
      Path driver =
          Path.of(TrinoDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = driver.getParent();
      String version = folder.getFileName().toString();
      Path file =
          folder
              .getParent()
              .resolveSibling("trino-server")
              .resolve(version)
              .resolve("trino-server-" + version + ".tar.gz");
      return new TrinoDownload(version, file);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the driver's place is no path", e);
    }
  }

  /**
   * Makes sure that the archive is there.
   *
   * @param home the project's folder, whose pom pins the plugin that fetches
   */
  void fetch(StateFolder state, Path home, Steps steps) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    List<String> command =
        List.of(
            System.getProperty("yibiao.maven", "mvn"),
            "-B",
            "-ntp",
            "-N",
            "dependency:get",
            "-Dartifact=io.trino:trino-server:" + version + ":tar.gz",
            "-Dtransitive=false");
    Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
    try (ChildProcess maven =
        ChildProcess.start(state, "fetch", command, environment, home, false)) {
      while (maven.isAlive()) {
        steps.note(say("app.downloading", arrived() / MEGABYTE));
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching Trino", e);
    }
    if (!Files.exists(file)) {
      throw new IOException(say("app.downloadFailed", state.file("log", "fetch.log")));
    }
  }

  /** Bytes of the archive, or of the part of it, so far. */
  private long arrived() throws IOException {
    if (!Files.isDirectory(file.getParent())) {
      return 0;
    }
    try (Stream<Path> parts = Files.list(file.getParent())) {
      return parts
          .filter(part -> part.getFileName().toString().contains("tar.gz"))
          .mapToLong(part -> part.toFile().length())
          .max()
          .orElse(0);
    }
  }
}
