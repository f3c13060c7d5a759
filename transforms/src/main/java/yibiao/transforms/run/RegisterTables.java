package yibiao.transforms.run;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.address.StandardAddress;
import yibiao.transforms.run.record.RawTables;
import yibiao.transforms.run.record.Register;
import yibiao.transforms.run.table.LakeTables;
import yibiao.transforms.run.table.Layout;

/** Datasets that need no linkage: the entity's columns as text, null where none is mapped. */
final class RegisterTables {
  static final String ADDRESS = "core.address";
  static final String DWELLING = "core.dwelling_register";
  static final String PLACE = "core.key_place_register";

  private final SparkSession spark;
  private final RunPlan plan;
  private final RawTables raw;
  private final LakeTables tables;

  RegisterTables(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.raw = new RawTables(spark, plan);
    this.tables = tables;
  }

  static Layout layout(Entity entity) {
    return switch (entity) {
      case ADDRESS ->
          Layout.byArea(ADDRESS, List.of("community_code", "dwelling_code"), "dwelling_code");
      case DWELLING -> Layout.together(DWELLING, List.of("dwelling_code"), "dwelling_code");
      case PLACE -> Layout.byArea(PLACE, List.of("community_code", "place_code"), "place_code");
      case PERSON -> throw new IllegalArgumentException("people are linked");
    };
  }

  void replace() {
    for (Entity entity : List.of(Entity.ADDRESS, Entity.DWELLING, Entity.PLACE)) {
      tables.replace(delivered(entity), layout(entity));
    }
  }

  /** What holds of an entity. */
  Dataset<Row> delivered(Entity entity) {
    StructType schema = new StructType();
    for (String column : entity.columns()) {
      schema = schema.add(column, DataTypes.StringType);
    }
    Dataset<Row> all = spark.createDataFrame(List.of(), schema);
    for (var dataset : plan.datasets()) {
      if (dataset.entity() == entity && raw.exists(dataset)) {
        Column[] columns =
            entity.columns().stream()
                .map(name -> delivered(dataset.mapping().get(name)).as(name))
                .toArray(Column[]::new);
        all = all.unionAll(raw.current(dataset).select(columns));
      }
    }
    return all;
  }

  private static Column delivered(String column) {
    return column == null ? lit(null).cast(DataTypes.StringType) : RawTables.column(column);
  }

  /** Whether any of these deliveries is a register's. */
  boolean haveAny(Set<String> deliveries) {
    return plan.datasets().stream()
        .filter(dataset -> dataset.entity() != Entity.PERSON && raw.exists(dataset))
        .anyMatch(dataset -> raw.has(dataset, deliveries));
  }

  /** The housing department's standard addresses. */
  Register register() {
    List<StandardAddress> lines =
        spark
            .table(ADDRESS)
            .select("dwelling_code", "community_code", "grid_code", "address")
            .collectAsList()
            .stream()
            .map(
                r ->
                    new StandardAddress(
                        r.getString(0), r.getString(1), r.getString(2), r.getString(3)))
            .toList();
    return new Register(plan.divisions(), lines);
  }
}
