package yibiao.app.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.Grouping;

/** Says in a CSV file which record is whose, in the order of the file that was linked. */
public final class ResidentFile {
  private static final int PART = 1 << 16;
  private static final int PARTS_AT_A_TIME = 8;

  private ResidentFile() {}

  /**
   * Writes it.
   *
   * @param names the residents' ids
   * @return how many records there are
   */
  public static int write(
      Path out, PersonFile people, Grouping grouping, int[][] residents, String[] names)
      throws IOException {
    int size = IntStream.range(0, residents.length).map(r -> residents[r].length).sum();
    int[] residentOf = new int[size];
    for (int resident = 0; resident < residents.length; resident++) {
      for (int slot : residents[resident]) {
        residentOf[slot] = resident;
      }
    }
    int parts = (size + PART - 1) / PART;
    try (OutputStream file = Files.newOutputStream(out)) {
      file.write("record_id,resident_id,weight\r\n".getBytes(StandardCharsets.UTF_8));
      for (int from = 0; from < parts; from += PARTS_AT_A_TIME) {
        List<byte[]> texts =
            IntStream.range(from, Math.min(parts, from + PARTS_AT_A_TIME))
                .parallel()
                .mapToObj(
                    part ->
                        text(
                            part * PART,
                            Math.min(size, (part + 1) * PART),
                            people,
                            grouping,
                            slot -> names[residentOf[slot]]))
                .toList();
        for (byte[] text : texts) {
          file.write(text);
        }
      }
    }
    return size;
  }

  private interface Names {
    String of(int slot);
  }

  private static byte[] text(
      int from, int to, PersonFile people, Grouping grouping, Names residents) {
    StringWriter text = new StringWriter(PART * 32);
    CsvWriter csv = CsvWriter.builder().build(text);
    for (int slot = from; slot < to; slot++) {
      csv.writeRecord(
          people.id(slot),
          residents.of(slot),
          Double.toString(Math.round(grouping.weight(slot) * 1000) / 1000.0));
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
