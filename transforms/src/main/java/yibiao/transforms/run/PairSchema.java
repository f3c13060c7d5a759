package yibiao.transforms.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.linkage.Linkage.Pair;

/** The parts of a pair's odds, in bits, as columns. */
final class PairSchema {
  static final List<String> PARTS =
      List.of(
          "prior",
          "name",
          "birth_date",
          "id_number",
          "phone",
          "address",
          "sex",
          "experience",
          "odds");

  private PairSchema() {}

  static StructType appendTo(StructType schema) {
    for (String part : PARTS) {
      schema = schema.add(part, DataTypes.DoubleType);
    }
    return schema;
  }

  static Row row(String kind, Pair pair) {
    var parts = pair.parts();
    return RowFactory.create(
        kind,
        pair.recordA(),
        pair.recordB(),
        parts.weight(),
        "",
        parts.prior(),
        parts.name(),
        parts.birth(),
        parts.number(),
        parts.phone(),
        parts.place(),
        parts.sex(),
        parts.experience(),
        parts.odds());
  }

  /** A row of another kind, without parts. */
  static Row row(String kind, String a, String b, double weight, String rule) {
    List<Object> cells = new ArrayList<>(List.of(kind, a, b, weight, rule));
    PARTS.forEach(part -> cells.add(null));
    return RowFactory.create(cells.toArray());
  }
}
