package yibiao.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types;

/**
 * The lake as ingestion and the platform's own bookkeeping see it; people's queries go through
 * Trino.
 */
public final class Lake implements AutoCloseable {
  /** The snapshot property that says how many rows a table has; runs write it. */
  private static final String ROWS = "yibiao.rows";

  private final JdbcCatalog catalog = new JdbcCatalog();

  public Lake(LakeSettings settings) {
    catalog.setConf(new Configuration());
    catalog.initialize(LakeSettings.CATALOG, settings.iceberg());
    for (String name : List.of("raw", "std", "link", "core", "dq", "report")) {
      try {
        catalog.createNamespace(Namespace.of(name));
      } catch (AlreadyExistsException e) {
        continue; // made by an earlier start
      }
    }
  }

  /** A table, made if it is not there. */
  public synchronized Table table(String namespace, String name, Schema ifNew) {
    TableIdentifier id = TableIdentifier.of(namespace, name);
    if (!catalog.tableExists(id)) {
      catalog.createTable(id, ifNew);
    }
    return catalog.loadTable(id);
  }

  private Optional<Table> existing(String namespace, String name) {
    TableIdentifier id = TableIdentifier.of(namespace, name);
    return catalog.tableExists(id) ? Optional.of(catalog.loadTable(id)) : Optional.empty();
  }

  /** How many rows a delivery brought to a table; empty if none of its snapshots names it. */
  public Optional<Integer> rowsOf(String namespace, String name, String deliveryId) {
    return existing(namespace, name).flatMap(table -> TableAppend.rowsOf(table, deliveryId));
  }

  /**
   * How many rows a table holds, by its current snapshot; 0 for a table that is not there. Where a
   * run has taken rows out, what Iceberg counts is too much, and the run's own count holds.
   */
  public long rows(String namespace, String name) {
    return existing(namespace, name)
        .map(Table::currentSnapshot)
        .map(Snapshot::summary)
        .map(now -> now.getOrDefault(ROWS, now.getOrDefault("total-records", "0")))
        .map(Long::parseLong)
        .orElse(0L);
  }

  /** The id of a table's current snapshot; 0 for a table that is not there, or empty. */
  public long version(String namespace, String name) {
    return existing(namespace, name)
        .map(Table::currentSnapshot)
        .map(Snapshot::snapshotId)
        .orElse(0L);
  }

  /** The tables of a namespace. */
  public List<String> tables(String namespace) {
    return catalog.listTables(Namespace.of(namespace)).stream().map(TableIdentifier::name).toList();
  }

  /** A table's columns in their order; none for a table that is not there. */
  public List<String> columns(String namespace, String name) {
    return existing(namespace, name)
        .map(table -> table.schema().columns().stream().map(field -> field.name()).toList())
        .orElse(List.of());
  }

  /** What a column holds. */
  public enum Type {
    TEXT,
    DATE
  }

  /**
   * Adds to a table those of the columns that it does not have, empty in the rows that are there;
   * nothing for a table that is not there.
   */
  public synchronized void addColumns(String namespace, String name, Map<String, Type> columns) {
    existing(namespace, name)
        .ifPresent(
            table -> {
              UpdateSchema update = table.updateSchema();
              boolean any = false;
              for (Map.Entry<String, Type> column : columns.entrySet()) {
                if (table.schema().findField(column.getKey()) == null) {
                  update.addColumn(
                      column.getKey(),
                      column.getValue() == Type.DATE
                          ? Types.DateType.get()
                          : Types.StringType.get());
                  any = true;
                }
              }
              if (any) {
                update.commit();
              }
            });
  }

  /**
   * Hands out some columns of every row of a table, as text, "" for null; nothing for a table that
   * is not there.
   */
  public void forEach(
      String namespace, String name, List<String> columns, Consumer<Map<String, String>> rows) {
    forEach(namespace, name, columns, Expressions.alwaysTrue(), rows);
  }

  /** Values of one column in the rows that have that value in another. */
  public List<String> find(
      String namespace, String name, String column, String where, String value) {
    List<String> found = new ArrayList<>();
    forEach(
        namespace,
        name,
        List.of(column),
        Expressions.equal(where, value),
        row -> found.add(row.get(column)));
    return found;
  }

  /**
   * Hands out some columns of the rows whose value of one column is among some values, as text, ""
   * for null; nothing for a table that is not there.
   */
  public void forEach(
      String namespace,
      String name,
      List<String> columns,
      String where,
      Collection<?> values,
      Consumer<Map<String, String>> rows) {
    if (!values.isEmpty()) {
      forEach(namespace, name, columns, Expressions.in(where, values.toArray()), rows);
    }
  }

  private void forEach(
      String namespace,
      String name,
      List<String> columns,
      Expression where,
      Consumer<Map<String, String>> rows) {
    records(
        namespace,
        name,
        columns,
        where,
        record -> {
          Map<String, String> row = LinkedHashMap.newLinkedHashMap(columns.size());
          for (String column : columns) {
            Object value = record.getField(column);
            row.put(column, value == null ? "" : value.toString());
          }
          rows.accept(row);
        });
  }

  /** Hands out the records of a table; nothing for one that is not there. */
  public void records(
      String namespace,
      String name,
      List<String> columns,
      Expression where,
      Consumer<Record> rows) {
    Optional<Table> table = existing(namespace, name);
    if (table.isEmpty()) {
      return;
    }
    try (CloseableIterable<Record> records =
        IcebergGenerics.read(table.get()).where(where).select(columns).build()) {
      records.forEach(rows);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * The newest value of a snapshot property, such as the watermark of a source; it moved with the
   * rows it speaks of.
   */
  public Optional<String> newestProperty(String namespace, String name, String property) {
    return existing(namespace, name)
        .flatMap(
            table -> {
              Snapshot snapshot = table.currentSnapshot();
              while (snapshot != null) {
                String value = snapshot.summary().get(property);
                if (value != null) {
                  return Optional.of(value);
                }
                Long parent = snapshot.parentId();
                snapshot = parent == null ? null : table.snapshot(parent);
              }
              return Optional.empty();
            });
  }

  @Override
  public void close() {
    catalog.close();
  }
}
