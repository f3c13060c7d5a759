package yibiao.transforms.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.linkage.Linkage.Change;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.linkage.record.PersonRecord;
import yibiao.transforms.linkage.weigh.Parameters;

/** What linkage is given and finds, as rows; what it finds is told apart by {@code kind}. */
final class LinkageRows {
  static final StructType FOUND =
      PairSchema.appendTo(
          new StructType()
              .add("kind", DataTypes.StringType)
              .add("a", DataTypes.StringType)
              .add("b", DataTypes.StringType)
              .add("weight", DataTypes.DoubleType)
              .add("rule", DataTypes.StringType));

  static final String LINK = "link";
  static final String PAIR = "pair";
  static final String REVIEW = "review";
  static final String CHANGE = "change";
  static final String PARAMETER = "parameter";

  private final List<Row> rows = new ArrayList<>();

  /** The record of a row; "" where it says nothing. */
  static PersonRecord record(Row row) {
    return new PersonRecord(
        row.getAs("record_id"),
        text(row, "name"),
        text(row, "id_number"),
        Boolean.TRUE.equals(row.getAs("id_valid")),
        text(row, "birth_date"),
        text(row, "sex"),
        text(row, "phone"),
        text(row, "place_dwelling"),
        text(row, "address"),
        text(row, "community_code"),
        text(row, "previous_resident"));
  }

  private static String text(Row row, String column) {
    String text = row.getAs(column);
    return text == null ? "" : text;
  }

  void links(List<Linked> links) {
    for (Linked l : links) {
      rows.add(PairSchema.row(LINK, l.recordId(), l.residentId(), l.weight(), l.rule()));
    }
  }

  void pairs(String kind, List<Pair> pairs) {
    pairs.forEach(pair -> rows.add(PairSchema.row(kind, pair)));
  }

  void changes(List<Change> changes) {
    for (Change c : changes) {
      rows.add(PairSchema.row(CHANGE, c.previous(), c.resident(), 0.0, c.kind()));
    }
  }

  void parameters(Parameters parameters) {
    String records = Integer.toString(parameters.records());
    for (var w : parameters.weights()) {
      rows.add(
          PairSchema.row(PARAMETER, w.field(), Integer.toString(w.level()), w.bits(), records));
    }
  }

  List<Row> all() {
    return rows;
  }
}
