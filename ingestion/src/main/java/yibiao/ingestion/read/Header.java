package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import yibiao.catalog.source.DatasetDefinition;

/** Column names of a delivery. */
final class Header {
  private Header() {}

  /**
   * Names that tell every column apart, also where large and small letters do not count: a column
   * without a name is called by its place, {@code 列3}, and the second 姓名 is 姓名_2.
   */
  static List<String> distinct(List<String> delivered) {
    List<String> names = new ArrayList<>(delivered.size());
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < delivered.size(); i++) {
      String base = delivered.get(i).isEmpty() ? "列" + (i + 1) : delivered.get(i);
      String name = base;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = base + "_" + n;
      }
      names.add(name);
    }
    return names;
  }

  /** Fails when a column that the mapping needs is not there, or stands there twice. */
  static void require(DatasetDefinition dataset, Collection<String> delivered)
      throws UnreadableDelivery {
    List<String> needed = dataset.requiredColumns();
    List<String> missing = needed.stream().filter(c -> !delivered.contains(c)).toList();
    if (!missing.isEmpty()) {
      String hint =
          missing.size() == needed.size()
              ? "；一列也没有对上，可能是别的文件，或字符集不对 none of them is there: another file, or a wrong charset"
              : "；请核对来源表头，或修改字段对应 check the source's header or change the mapping";
      throw new UnreadableDelivery("缺少列 columns are missing: " + String.join(", ", missing) + hint);
    }
    List<String> twice =
        needed.stream().filter(c -> Collections.frequency(delivered, c) > 1).toList();
    if (!twice.isEmpty()) {
      throw new UnreadableDelivery(
          "列有重名，不知道该读哪一列 these columns stand there twice: " + String.join(", ", twice));
    }
  }
}
