package yibiao.transforms.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Which estate is at which road and number, beside a linkage that is kept. */
public final class EstateFile {
  private static final String NAME = "estates";

  private EstateFile() {}

  /** Writes it into the kept run's folder. */
  public static void write(Path folder, Map<Integer, Integer> estates) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME))))) {
      out.writeInt(estates.size());
      for (var estate : estates.entrySet()) {
        out.writeInt(estate.getKey());
        out.writeInt(estate.getValue());
      }
    }
  }

  /** Reads it from there. */
  public static Map<Integer, Integer> read(Path folder) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(NAME))))) {
      Map<Integer, Integer> estates = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        estates.put(in.readInt(), in.readInt());
      }
      return estates;
    }
  }
}
