package yibiao.app.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import yibiao.transforms.linkage.Grouping;
import yibiao.transforms.linkage.StableIds;

/** Says in a CSV file which record is whose, in the order of the file that was linked. */
public final class ResidentFile {
  private ResidentFile() {}

  /**
   * Writes it.
   *
   * @return how many records there are
   */
  public static int write(Path out, PersonFile people, Grouping grouping, int[][] residents)
      throws IOException {
    int size = 0;
    for (int[] slots : residents) {
      size += slots.length;
    }
    String[] names = new String[residents.length];
    int[] residentOf = new int[size];
    Set<String> taken = HashSet.newHashSet(residents.length);
    for (int resident = 0; resident < residents.length; resident++) {
      names[resident] = StableIds.fresh(people.id(residents[resident][0]), taken);
      for (int slot : residents[resident]) {
        residentOf[slot] = resident;
      }
    }
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("record_id", "resident_id", "weight");
      for (int slot = 0; slot < size; slot++) {
        csv.writeRecord(
            people.id(slot),
            names[residentOf[slot]],
            Double.toString(Math.round(grouping.weight(slot) * 1000) / 1000.0));
      }
    }
    return size;
  }
}
