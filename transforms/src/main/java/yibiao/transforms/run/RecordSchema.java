package yibiao.transforms.run;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Item;

/**
 * The columns of {@code std.person_record}: where a row came from, its items, and where its
 * addresses lead.
 */
final class RecordSchema {
  static final List<String> ORIGIN =
      List.of("record_id", "source", "dataset", "department", "row_key", "delivery_id", "as_of");
  static final List<String> PLACES =
      List.of("community_code", "place_dwelling", "registered_community", "registered_dwelling");

  private RecordSchema() {}

  static StructType of(List<Item> items) {
    StructType schema = new StructType();
    for (String name : ORIGIN) {
      schema = schema.add(name, DataTypes.StringType);
    }
    schema = schema.add("row_number", DataTypes.IntegerType);
    schema = schema.add("dq_codes", DataTypes.createArrayType(DataTypes.StringType));
    schema = schema.add("id_valid", DataTypes.BooleanType);
    schema = schema.add("confidential", DataTypes.BooleanType);
    for (String name : PLACES) {
      schema = schema.add(name, DataTypes.StringType);
    }
    for (Item item : items) {
      schema = schema.add(item.name(), DataTypes.StringType);
    }
    return schema;
  }
}
