package yibiao.transforms.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.linkage.weigh.Question;

/** The parts of a pair's odds, in bits, as columns. */
final class PairSchema {
  private static final String ODDS = "odds";

  private PairSchema() {}

  static StructType appendTo(StructType schema) {
    for (String part : Question.PARTS) {
      schema = schema.add(part, DataTypes.DoubleType);
    }
    return schema.add(ODDS, DataTypes.DoubleType);
  }

  static Row row(String kind, Pair pair) {
    Question parts = pair.parts();
    List<Object> cells =
        new ArrayList<>(List.of(kind, pair.recordA(), pair.recordB(), parts.weight(), ""));
    cells.addAll(parts.parts());
    cells.add(parts.odds());
    return RowFactory.create(cells.toArray());
  }

  /** A row of another kind, without parts. */
  static Row row(String kind, String a, String b, double weight, String rule) {
    List<Object> cells = new ArrayList<>(List.of(kind, a, b, weight, rule));
    Question.PARTS.forEach(part -> cells.add(null));
    cells.add(null); // the odds
    return RowFactory.create(cells.toArray());
  }
}
