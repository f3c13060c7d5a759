package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.run.link.FullLinkage;
import yibiao.transforms.run.link.LinkageRows;
import yibiao.transforms.run.record.RecordSchema;

/** The records that the lake has, read with all others of their residents, each resident once. */
final class KnownRecords {
  private static final Column[] LINK =
      Stream.of("record_id", "resident_id", "fingerprint")
          .map(name -> col(name))
          .toArray(Column[]::new);

  private final RunPlan plan;
  private final SparkSession spark;
  private final LakeRows lake;
  private final Column[] columns;
  private final Touched touched = new Touched();
  private final Map<String, Long> fingerprints = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> residents = new HashSet<>();

  KnownRecords(RunPlan plan, SparkSession spark, LakeRows lake) {
    this.plan = plan;
    this.spark = spark;
    this.lake = lake;
    this.columns = RecordSchema.columns(plan.items());
  }

  /** All that were read. */
  Touched touched() {
    return touched;
  }

  /** What linkage saw of a record in the last run; 0 for nothing. */
  long fingerprint(String record) {
    return fingerprints.getOrDefault(record, 0L);
  }

  /** Reads records with all others of their residents. */
  void read(Collection<String> ids) {
    Set<String> unread = new HashSet<>(ids);
    unread.removeIf(id -> touched.knows(id) || !asked.add(id));
    Set<String> whose = new HashSet<>();
    for (Row link : lake.find(FullLinkage.XREF, "record_id", unread, LINK)) {
      fingerprints.put(link.getString(0), link.getLong(2));
      if (residents.add(link.getString(1))) {
        whose.add(link.getString(1));
      }
    }
    touched.read(ofResidents(whose));
  }

  /** The records of residents, without keeping them in mind. */
  List<Row> ofResidents(Set<String> whose) {
    return lake.find(RecordSchema.TABLE, RecordSchema.RESIDENT, whose, columns);
  }

  /** Reads rows that are no person's, and corrections of records that were not there. */
  void readNobodys(Set<String> records) {
    if (records.isEmpty()) {
      return;
    }
    var nobodys = spark.table(RecordSchema.TABLE).where(col(RecordSchema.RESIDENT).isNull());
    touched.read(lake.in(nobodys, RecordSchema.RECORD, records).select(columns).collectAsList());
    if (plan.datasets().stream().anyMatch(d -> d.source().equals(Dataset.CORRECTIONS))) {
      List<Row> waiting =
          nobodys.where(col("source").equalTo(Dataset.CORRECTIONS)).select(columns).collectAsList();
      waiting.removeIf(row -> !records.contains(LinkageRows.anchor(RecordSchema.rowKey(row))));
      touched.read(waiting);
    }
  }
}
