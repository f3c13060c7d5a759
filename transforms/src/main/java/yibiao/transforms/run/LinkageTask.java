package yibiao.transforms.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.PersonRecord;

/**
 * Linkage of all records of one area as one task: features are compact (about 70 bytes a record),
 * so a city fits where its joins would not. Hands out links, reviews and changes in one shape, told
 * apart by {@code kind}.
 */
final class LinkageTask implements MapPartitionsFunction<Row, Row> {
  static final StructType OUTPUT =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add("a", DataTypes.StringType)
          .add("b", DataTypes.StringType)
          .add("weight", DataTypes.DoubleType)
          .add("rule", DataTypes.StringType);

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<PersonRecord> records = new ArrayList<>();
    rows.forEachRemaining(
        row ->
            records.add(
                new PersonRecord(
                    row.getAs("record_id"),
                    row.getAs("name"),
                    row.getAs("id_number"),
                    row.getAs("id_valid"),
                    row.getAs("birth_date"),
                    row.getAs("sex"),
                    row.getAs("phone"),
                    row.getAs("place_dwelling"),
                    row.getAs("address"),
                    row.getAs("community_code"),
                    row.getAs("previous_resident") == null ? "" : row.getAs("previous_resident"))));
    Linkage.Result result = Linkage.link(records);
    List<Row> output = new ArrayList<>(records.size());
    result
        .links()
        .forEach(
            l ->
                output.add(
                    RowFactory.create("link", l.recordId(), l.residentId(), l.weight(), l.rule())));
    result
        .reviews()
        .forEach(
            r -> output.add(RowFactory.create("review", r.recordA(), r.recordB(), r.weight(), "")));
    result
        .changes()
        .forEach(
            c ->
                output.add(RowFactory.create("change", c.previous(), c.resident(), 0.0, c.kind())));
    return output.iterator();
  }
}
