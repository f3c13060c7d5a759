package yibiao.transforms.run.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.merge.CleansedRecord;
import yibiao.transforms.merge.Items;
import yibiao.transforms.merge.Merged;
import yibiao.transforms.merge.ResidentMerge;
import yibiao.transforms.merge.Tally;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.record.Register;
import yibiao.transforms.run.resident.ResidentRows;

/** Residents merged from their records as they were, and as they are now. */
final class MergeStep {
  private final StructType schema;
  private final ResidentMerge merge;
  private final Tally tally;

  MergeStep(RunPlan plan, Register register) {
    Items items = new Items(plan.items());
    this.schema = ResidentRows.schema(plan.items());
    this.merge = new ResidentMerge(items, register::of);
    this.tally = new Tally(items);
  }

  StructType schema() {
    return schema;
  }

  /** What has come, and less than nothing of what has gone. */
  Tally tally() {
    return tally;
  }

  /** resident → her row, before what her household knows of her is added. */
  Map<String, Row> merge(Map<String, List<Row>> records, int times) {
    Map<String, Row> rows = new HashMap<>();
    records.forEach(
        (resident, hers) -> {
          List<CleansedRecord> list = new ArrayList<>(hers.size());
          hers.forEach(row -> list.add(RecordSchema.record(row)));
          Merged merged = merge.merge(resident, list);
          if (times != 0) {
            tally.count(merged, list, times);
          }
          rows.put(resident, ResidentRows.row(merged, schema));
        });
    return rows;
  }
}
