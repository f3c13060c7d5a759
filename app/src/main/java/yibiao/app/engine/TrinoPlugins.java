package yibiao.app.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JsonParser;
import yibiao.door.guard.Grant;

/**
 * The folder of plugins that Trino starts with: its own that we need, and our access control, which
 * is among the catalog's classes.
 */
final class TrinoPlugins {
  private TrinoPlugins() {}

  /**
   * Gathers them as links, anew at every start.
   *
   * @param home the unpacked server
   */
  static Path gathered(Path home, Path data) throws IOException {
    Path plugins = data.resolve("plugin");
    FileSystemUtils.deleteRecursively(plugins);
    Path guard = Files.createDirectories(plugins.resolve("yibiao"));
    try (Stream<Path> own = Files.list(home.resolve("plugin"))) {
      for (Path plugin : own.toList()) {
        Files.createSymbolicLink(plugins.resolve(plugin.getFileName()), plugin);
      }
    }
    for (Class<?> needed : List.of(Grant.class, JsonParser.class)) {
      Path code = codeOf(needed);
      Files.createSymbolicLink(
          guard.resolve(code.getParent().getFileName() + "-" + code.getFileName()), code);
    }
    return plugins;
  }

  /** The library, or in a build the folder, that a class was loaded from. */
  private static Path codeOf(Class<?> loaded) throws IOException {
    try {
      return Path.of(loaded.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where a library is", e);
    }
  }
}
