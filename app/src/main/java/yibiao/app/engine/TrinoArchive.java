package yibiao.app.engine;

import static yibiao.standard.words.Words.say;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.springframework.util.FileSystemUtils;
import yibiao.catalog.installation.StateFolder;

/**
 * Trino's server archive, unpacked once for every clone that shares the state folder. Its plugins
 * are hard links into each other, so all of it is unpacked before the plugins that are not needed
 * go.
 */
final class TrinoArchive {
  private static final Set<String> PLUGINS =
      Set.of("iceberg", "resource-group-managers", "http-event-listener");

  private TrinoArchive() {}

  /** Where the unpacked server is; fetches and unpacks it when it is not there. */
  static Path unpacked(StateFolder state, Path project, Steps steps) throws IOException {
    TrinoDownload download = TrinoDownload.besideDriver();
    String name = "trino-server-" + download.version();
    // Named by what is in it: another version of the project may need other plugins.
    Path home = state.engines().resolve(name + "-" + Integer.toHexString(PLUGINS.hashCode()));
    if (Files.exists(home)) {
      return home;
    }
    download.fetch(state, project, steps);
    Path archive = download.file();
    Path part = Files.createTempDirectory(state.engines(), "trino-part");
    long size = Files.size(archive);
    try (InputStream file = Files.newInputStream(archive);
        CountingStream counted = new CountingStream(file, size, steps);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(counted, 1 << 20)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        unpack(tar, entry, part);
      }
    }
    dropPlugins(part.resolve(name).resolve("plugin"));
    if (!Files.exists(home)) { // Another start may have been faster.
      Files.move(part.resolve(name), home, StandardCopyOption.ATOMIC_MOVE);
    }
    FileSystemUtils.deleteRecursively(part);
    return home;
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("the archive reaches outside its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isLink()) {
      Files.createDirectories(target.getParent());
      Files.createLink(target, into.resolve(entry.getLinkName()).normalize());
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(tar, target);
    }
  }

  private static void dropPlugins(Path plugins) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(plugins)) {
      all = list.toList();
    }
    for (Path plugin : all) {
      if (!PLUGINS.contains(plugin.getFileName().toString())) {
        FileSystemUtils.deleteRecursively(plugin);
      }
    }
  }

  private static final class CountingStream extends java.io.FilterInputStream {
    private final long size;
    private final Steps steps;
    private long read;

    CountingStream(InputStream in, long size, Steps steps) {
      super(in);
      this.size = size;
      this.steps = steps;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      read += Math.max(0, n);
      steps.percent(say("app.unpacking"), read, size);
      return n;
    }
  }
}
