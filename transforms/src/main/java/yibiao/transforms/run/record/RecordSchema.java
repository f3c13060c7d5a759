package yibiao.transforms.run.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Item;
import yibiao.transforms.merge.CleansedRecord;

/**
 * The columns of {@code std.person_record}: where a row came from and whose it is, where its
 * addresses lead, a hash of what linkage looks at, and its items.
 */
public final class RecordSchema {
  public static final String TABLE = "std.person_record";
  public static final String RECORD = "record_id";
  public static final String RESIDENT = "resident_id";

  /** A hash of what linkage looks at; 0 for a row that is no person, and for corrections. */
  public static final String FINGERPRINT = "fingerprint";

  private static final List<String> TEXTS =
      List.of(
          RECORD,
          RESIDENT,
          "source",
          "dataset",
          "department",
          "row_key",
          "delivery_id",
          "as_of",
          "community_code",
          "place_dwelling",
          "registered_community",
          "registered_dwelling");

  /** Where {@link #RESIDENT} stands in a row. */
  public static final int RESIDENT_PLACE = 1;

  private static final int SOURCE = 2;
  private static final int ROW_KEY = 5;
  private static final int DATASET = 3;
  private static final int DEPARTMENT = 4;
  private static final int AS_OF = 7;
  private static final int COMMUNITY = 8;
  private static final int DWELLING = 9;
  private static final int REGISTERED_COMMUNITY = 10;
  private static final int PROBLEMS = 13;
  private static final int ID_VALID = 14;
  private static final int CONFIDENTIAL = 15;
  private static final int FINGERPRINT_PLACE = 16;
  private static final int ITEMS = 17;

  private RecordSchema() {}

  public static StructType of(List<Item> items) {
    StructType schema = new StructType();
    for (String name : TEXTS) {
      schema = schema.add(name, DataTypes.StringType);
    }
    schema = schema.add("row_number", DataTypes.IntegerType);
    DataType texts = DataTypes.createArrayType(DataTypes.StringType);
    schema = schema.add("dq_codes", texts);
    schema = schema.add("id_valid", DataTypes.BooleanType);
    schema = schema.add("confidential", DataTypes.BooleanType);
    schema = schema.add(FINGERPRINT, DataTypes.LongType);
    for (Item item : items) {
      schema = schema.add(item.name(), DataTypes.StringType);
    }
    return schema;
  }

  /** Its columns in their order. */
  public static Column[] columns(List<Item> items) {
    return Arrays.stream(of(items).names()).map(functions::col).toArray(Column[]::new);
  }

  public static String recordId(Row row) {
    return row.getString(0);
  }

  /** Whose a row is; null where that is nobody. */
  public static String resident(Row row) {
    return row.getString(RESIDENT_PLACE);
  }

  /** A correction is no record of a source; it is about one. */
  public static boolean isCorrection(Row row) {
    return row.getString(SOURCE).equals(Dataset.CORRECTIONS);
  }

  public static String rowKey(Row row) {
    return row.getString(ROW_KEY);
  }

  public static String community(Row row) {
    return row.getString(COMMUNITY);
  }

  public static boolean confidential(Row row) {
    return row.getBoolean(CONFIDENTIAL);
  }

  public static long fingerprint(Row row) {
    return row.getLong(FINGERPRINT_PLACE);
  }

  /** A row as merging sees it; the row's columns are in this order. */
  public static CleansedRecord record(Row row) {
    String[] values = new String[row.size() - ITEMS];
    for (int item = 0; item < values.length; item++) {
      values[item] = row.getString(ITEMS + item);
    }
    return new CleansedRecord(
        row.getString(0),
        row.getString(SOURCE),
        row.getString(DATASET),
        row.getString(DEPARTMENT),
        row.getString(AS_OF),
        row.getBoolean(ID_VALID),
        row.getBoolean(CONFIDENTIAL),
        row.getString(COMMUNITY),
        row.getString(DWELLING),
        row.getString(REGISTERED_COMMUNITY),
        new ArrayList<>(row.getList(PROBLEMS)),
        values);
  }
}
