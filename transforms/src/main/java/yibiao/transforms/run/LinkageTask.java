package yibiao.transforms.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.PersonRecord;
import yibiao.transforms.plan.PairVerdict;

/**
 * Linkage of all records of one area as one task: features are compact (about 70 bytes a record),
 * so a city fits where its joins would not. Hands out links, reviews and changes in one shape, told
 * apart by {@code kind}.
 */
final class LinkageTask implements MapPartitionsFunction<Row, Row> {
  static final StructType OUTPUT =
      PairSchema.appendTo(
          new StructType()
              .add("kind", DataTypes.StringType)
              .add("a", DataTypes.StringType)
              .add("b", DataTypes.StringType)
              .add("weight", DataTypes.DoubleType)
              .add("rule", DataTypes.StringType));

  private final ArrayList<PairVerdict> answers;

  /**
   * The task.
   *
   * @param answers what people have said about pairs
   */
  LinkageTask(List<PairVerdict> answers) {
    this.answers = new ArrayList<>(answers);
  }

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
    Linkage.Result result = Linkage.link(records, answers);
    List<Row> output = new ArrayList<>(records.size());
    for (var l : result.links()) {
      output.add(PairSchema.row("link", l.recordId(), l.residentId(), l.weight(), l.rule()));
    }
    result.pairs().forEach(pair -> output.add(PairSchema.row("pair", pair)));
    result.reviews().forEach(pair -> output.add(PairSchema.row("review", pair)));
    for (var c : result.changes()) {
      output.add(PairSchema.row("change", c.previous(), c.resident(), 0.0, c.kind()));
    }
    for (var weight : result.parameters().weights()) {
      output.add(
          PairSchema.row(
              "parameter",
              weight.field(),
              Integer.toString(weight.level()),
              weight.bits(),
              Integer.toString(result.parameters().records())));
    }
    return output.iterator();
  }
}
