package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.run.resident.ResidentRows;
import yibiao.transforms.run.resident.ResidentStage;

/** The residents beside those who have changed, as they are in the lake, by what they share. */
final class Neighbours {
  private final LakeRows lake;
  private final Dataset<Row> all;

  /** column → the values that were asked for. */
  private final Map<String, Set<String>> asked = new HashMap<>();

  private final Map<String, Row> rows = new LinkedHashMap<>();

  Neighbours(SparkSession spark, LakeRows lake) {
    this.lake = lake;
    this.all =
        spark
            .table(ResidentStage.LISTED)
            .withColumn(ResidentRows.LISTED, lit(true))
            .unionByName(
                spark.table(ResidentStage.UNLISTED).withColumn(ResidentRows.LISTED, lit(false)));
  }

  /** Residents' columns, with {@link ResidentRows#LISTED} at the end. */
  StructType schema() {
    return all.schema();
  }

  /** Reads those who have, in any of the columns, one of its values. */
  void read(Map<String, Set<String>> wanted) {
    Map<String, Collection<String>> open = new HashMap<>();
    wanted.forEach(
        (column, values) -> {
          Set<String> known = asked.computeIfAbsent(column, c -> new HashSet<>());
          List<String> unasked = values.stream().filter(known::add).toList();
          if (!unasked.isEmpty()) {
            open.put(column, unasked);
          }
        });
    if (!open.isEmpty()) {
      take(lake.any(all, open));
    }
  }

  /** Reads those of whom a condition holds, and tells who they are. */
  Set<String> readWhere(String condition) {
    return take(all.where(condition));
  }

  private Set<String> take(Dataset<Row> found) {
    Set<String> residents = new HashSet<>();
    for (Row row : found.collectAsList()) {
      String resident = row.getAs("resident_id");
      rows.put(resident, row);
      residents.add(resident);
    }
    return residents;
  }

  /** All who were read; those who have changed among them, as they were. */
  Collection<Row> rows() {
    return rows.values();
  }
}
