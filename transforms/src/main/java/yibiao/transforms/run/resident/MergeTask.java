package yibiao.transforms.run.resident;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Item;
import yibiao.transforms.merge.CleansedRecord;
import yibiao.transforms.merge.Items;
import yibiao.transforms.merge.Merged;
import yibiao.transforms.merge.ResidentMerge;
import yibiao.transforms.merge.Tally;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.record.Register;

/** Rows of {@code std.person_record}, those of a resident one after the other, become residents. */
final class MergeTask implements MapPartitionsFunction<Row, Row> {
  private final Items items;
  private final StructType schema;
  private final Broadcast<Register> register;

  MergeTask(List<Item> items, Broadcast<Register> register) {
    this.items = new Items(items);
    this.schema = ResidentRows.withTally(ResidentRows.schema(items));
    this.register = register;
  }

  StructType schema() {
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Residents(rows);
  }

  private final class Residents implements Iterator<Row> {
    private final ResidentMerge merge =
        new ResidentMerge(items, dwelling -> register.value().of(dwelling));
    private final Tally tally = new Tally(items);
    private final Iterator<Row> rows;
    private Row ahead;

    Residents(Iterator<Row> rows) {
      this.rows = rows;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Row next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      String resident = RecordSchema.resident(ahead);
      List<CleansedRecord> records = new ArrayList<>();
      while (ahead != null && RecordSchema.resident(ahead).equals(resident)) {
        records.add(RecordSchema.record(ahead));
        ahead = rows.hasNext() ? rows.next() : null;
      }
      Merged merged = merge.merge(resident, records);
      tally.count(merged, records, 1);
      return ResidentRows.row(merged, ahead == null ? tally : null, schema);
    }
  }
}
