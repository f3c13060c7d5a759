package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
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
  private final SparkSession spark;
  private final LakeRows lake;

  /** column → the values that were asked for. */
  private final Map<String, Set<String>> asked = new HashMap<>();

  private final Map<String, Row> rows = new LinkedHashMap<>();

  Neighbours(SparkSession spark, LakeRows lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** Residents' columns, with {@link ResidentRows#LISTED} at the end. */
  StructType schema() {
    return all().schema();
  }

  private Dataset<Row> all() {
    Dataset<Row> listed = spark.table(ResidentStage.LISTED);
    return listed
        .withColumn(ResidentRows.LISTED, lit(true))
        .unionByName(
            spark.table(ResidentStage.UNLISTED).withColumn(ResidentRows.LISTED, lit(false)));
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
      take(lake.any(all(), open));
    }
  }

  /** Reads those of whom a condition holds. */
  List<String> readWhere(String condition) {
    List<String> residents = new ArrayList<>();
    for (Row row : all().where(condition).collectAsList()) {
      rows.put(row.getAs("resident_id"), row);
      residents.add(row.getAs("resident_id"));
    }
    return residents;
  }

  private void take(Dataset<Row> found) {
    found.collectAsList().forEach(row -> rows.put(row.getAs("resident_id"), row));
  }

  /** All who were read; those who have changed among them, as they were. */
  Collection<Row> rows() {
    return rows.values();
  }
}
