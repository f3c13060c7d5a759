package yibiao.transforms.linkage.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that linkage keeps: a folder for the last full run, and a file that names it. Until
 * all of another run is written, that stays.
 */
final class KeptFolder {
  private static final String CURRENT = "current";

  /** Changes when features, keys or parameters do: what another version has kept is not read. */
  private static final String FORMAT = "2";

  private static final String RUN = "run-";

  private KeptFolder() {}

  /** The last full run's folder, if there is one that this version can read. */
  static Optional<Path> current(Path root) throws IOException {
    if (!Files.exists(root.resolve(CURRENT))) {
      return Optional.empty();
    }
    String[] words = Files.readString(root.resolve(CURRENT)).strip().split(" ");
    return words[0].equals(FORMAT) ? Optional.of(root.resolve(words[1])) : Optional.empty();
  }

  /** A folder for another full run. */
  static Path fresh(Path root) throws IOException {
    Files.createDirectories(root);
    return Files.createTempDirectory(root, RUN);
  }

  /** Makes a folder the last full run's, and removes what was before it. */
  static void replace(Path root, Path folder) throws IOException {
    Path fresh = root.resolve(CURRENT + ".new");
    Files.writeString(fresh, FORMAT + " " + folder.getFileName());
    Files.move(
        fresh,
        root.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    removeOthers(root, folder);
  }

  private static void removeOthers(Path root, Path current) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.toList()) {
        if (folder.getFileName().toString().startsWith(RUN) && !folder.equals(current)) {
          try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
              Files.delete(file);
            }
          }
          Files.delete(folder);
        }
      }
    }
  }
}
