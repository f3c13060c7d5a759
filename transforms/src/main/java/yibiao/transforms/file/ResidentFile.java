package yibiao.transforms.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.group.Grouping;

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

  /** By hand: a library's checks of every character of millions of ids cost as much as linking. */
  private static byte[] text(
      int from, int to, PersonFile people, Grouping grouping, Names residents) {
    StringBuilder text = new StringBuilder((to - from) * 40);
    for (int slot = from; slot < to; slot++) {
      appendId(text, people.id(slot));
      text.append(',').append(residents.of(slot)).append(',');
      appendThousandths(text, Math.round(grouping.weight(slot) * 1000));
      text.append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Quoted where RFC 4180 asks for it. */
  private static void appendId(StringBuilder text, String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' && ",\"\r\n".indexOf(id.charAt(i)) >= 0) {
        text.append('"').append(id.replace("\"", "\"\"")).append('"');
        return;
      }
    }
    text.append(id);
  }

  /** A number of thousandths as a decimal without needless zeros: 34717 is 34.717, 0 is 0.0. */
  private static void appendThousandths(StringBuilder text, long number) {
    text.append(number / 1000).append('.');
    int fraction = (int) (number % 1000);
    text.append(fraction / 100);
    if (fraction % 100 != 0) {
      text.append(fraction / 10 % 10);
      if (fraction % 10 != 0) {
        text.append(fraction % 10);
      }
    }
  }
}
