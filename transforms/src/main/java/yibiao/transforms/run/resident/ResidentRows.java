package yibiao.transforms.run.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import yibiao.standard.plan.Item;
import yibiao.transforms.merge.Candidate;
import yibiao.transforms.merge.Merged;
import yibiao.transforms.merge.Tally;

/** Merged residents as rows, before what their households know of them is added. */
public final class ResidentRows {
  /** False for somebody whom confidential datasets alone know of: a row would tell of it. */
  public static final String LISTED = "listed";

  /** What a task has counted, beside the last of its rows. */
  static final String TALLY = "tally";

  private ResidentRows() {}

  public static StructType schema(List<Item> items) {
    StructType schema = new StructType();
    for (String key : List.of("resident_id", "community_code", "grid_code")) {
      schema = schema.add(key, DataTypes.StringType);
    }
    schema = schema.add("records", DataTypes.IntegerType);
    schema = schema.add(LISTED, DataTypes.BooleanType);
    for (Item item : items) {
      schema =
          schema
              .add(item.name(), DataTypes.StringType)
              .add(item.name() + "_source", DataTypes.StringType)
              .add(item.name() + "_as_of", DataTypes.StringType);
    }
    return schema;
  }

  /** The same with a column for what was counted. */
  static StructType withTally(StructType schema) {
    return schema.add(
        TALLY,
        DataTypes.createMapType(
            DataTypes.StringType, DataTypes.createArrayType(DataTypes.LongType)));
  }

  public static Row row(Merged resident, StructType schema) {
    return new GenericRowWithSchema(cells(resident, schema.size()).toArray(), schema);
  }

  static Row row(Merged resident, Tally tally, StructType schema) {
    List<Object> cells = cells(resident, schema.size());
    Map<String, Object> counts = new HashMap<>();
    if (tally != null) {
      tally.counts().forEach((name, sums) -> counts.put(name, CollectionConverters.asScala(sums)));
    }
    cells.add(tally == null ? null : CollectionConverters.asScala(counts));
    return new GenericRowWithSchema(cells.toArray(), schema);
  }

  private static List<Object> cells(Merged resident, int size) {
    List<Object> cells = new ArrayList<>(size);
    cells.add(resident.resident());
    cells.add(resident.community());
    cells.add(resident.grid());
    cells.add(resident.records());
    cells.add(resident.listed());
    for (Candidate value : resident.values()) {
      cells.add(value == null ? null : value.value());
      cells.add(value == null ? null : value.source());
      cells.add(value == null ? null : value.asOf());
    }
    return cells;
  }
}
