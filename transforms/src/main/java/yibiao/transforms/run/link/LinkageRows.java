package yibiao.transforms.run.link;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Dataset;
import yibiao.transforms.linkage.Linkage.Change;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.linkage.record.PersonRecord;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.linkage.weigh.Question;

/** What linkage is given and finds, as rows of the tables in {@code link}. */
public final class LinkageRows {
  /** What linkage looks at, as {@link #record} takes it. */
  static final List<String> LOOKED_AT =
      List.of(
          "record_id",
          "name",
          "id_number",
          "id_valid",
          "birth_date",
          "sex",
          "phone",
          "place_dwelling",
          "address",
          "community_code");

  public static final StructType XREF =
      new StructType()
          .add("record_id", DataTypes.StringType)
          .add("resident_id", DataTypes.StringType)
          .add("weight", DataTypes.DoubleType)
          .add("rule", DataTypes.StringType)
          .add("run_id", DataTypes.StringType)
          .add("fingerprint", DataTypes.LongType);

  public static final StructType PAIR = pair();

  public static final StructType CHANGE =
      new StructType()
          .add("change", DataTypes.StringType)
          .add("previous_id", DataTypes.StringType)
          .add("resident_id", DataTypes.StringType)
          .add("run_id", DataTypes.StringType);

  static final StructType PARAMETER =
      new StructType()
          .add("field", DataTypes.StringType)
          .add("level", DataTypes.IntegerType)
          .add("weight", DataTypes.DoubleType)
          .add("records", DataTypes.LongType)
          .add("run_id", DataTypes.StringType);

  /** The rule of a record that goes where another goes. */
  static final String CORRECTION = "correction";

  /** Whose a record is, and what may be told of it. */
  public record Whose(String resident, String community, boolean confidential) {}

  private LinkageRows() {}

  private static StructType pair() {
    StructType schema =
        new StructType()
            .add("record_a", DataTypes.StringType)
            .add("record_b", DataTypes.StringType)
            .add("weight", DataTypes.DoubleType);
    for (String part : Question.PARTS) {
      schema = schema.add(part, DataTypes.DoubleType);
    }
    schema = schema.add("odds", DataTypes.DoubleType);
    for (String side : List.of("a", "b")) {
      schema =
          schema
              .add("resident_" + side, DataTypes.StringType)
              .add("community_" + side, DataTypes.StringType)
              .add("confidential_" + side, DataTypes.BooleanType);
    }
    return schema;
  }

  /** The record of a row that has {@link #LOOKED_AT} and {@code previous_resident}. */
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
        "");
  }

  private static String text(Row row, String column) {
    String text = row.getAs(column);
    return text == null ? "" : text;
  }

  public static Row link(Linked link, String run, long fingerprint) {
    return RowFactory.create(
        link.recordId(), link.residentId(), link.weight(), link.rule(), run, fingerprint);
  }

  /** A correction goes to whichever resident has the record that it was made for. */
  public static Row pinned(String record, String resident, String run) {
    return RowFactory.create(record, resident, 0.0, CORRECTION, run, 0L);
  }

  /** The record that a correction was made for, by its row key. */
  public static String anchor(String rowKey) {
    return rowKey.substring(rowKey.indexOf(Dataset.KEY_SEPARATOR) + 1);
  }

  /** A pair; the record whose id comes first is a. */
  public static Row pair(Pair pair, Whose ofA, Whose ofB) {
    boolean inOrder = pair.recordA().compareTo(pair.recordB()) <= 0;
    Question parts = pair.parts();
    List<Object> cells = new ArrayList<>(PAIR.size());
    cells.add(inOrder ? pair.recordA() : pair.recordB());
    cells.add(inOrder ? pair.recordB() : pair.recordA());
    cells.add(parts.weight());
    cells.addAll(parts.parts());
    cells.add(parts.odds());
    for (Whose whose : inOrder ? List.of(ofA, ofB) : List.of(ofB, ofA)) {
      cells.addAll(List.of(whose.resident(), whose.community(), whose.confidential()));
    }
    return RowFactory.create(cells.toArray());
  }

  public static Row change(Change change, String run) {
    return RowFactory.create(change.kind(), change.previous(), change.resident(), run);
  }

  static List<Row> parameters(Parameters parameters, String run) {
    return parameters.weights().stream()
        .map(
            w ->
                RowFactory.create(w.field(), w.level(), w.bits(), (long) parameters.records(), run))
        .toList();
  }
}
