package yibiao.ingestion.kind.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.component.sql.RowMapperFactory;
import org.springframework.jdbc.core.RowMapper;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.read.ColumnNames;

/** Rows of a result as text, exactly as they are stored, with their time of change. */
final class DatabaseRows implements RowMapper<DatabaseRows.TableRow>, RowMapperFactory {
  private final DatasetDefinition dataset;
  private List<String> columns;
  private int updated;

  DatabaseRows(DatasetDefinition dataset) {
    this.dataset = dataset;
  }

  /**
   * One row.
   *
   * @param changed its time of change; empty where it has none, or none that is a time
   */
  record TableRow(Map<String, String> cells, Optional<Watermark> changed) {}

  @Override
  public RowMapper<?> newColumnRowMapper() {
    return this;
  }

  @Override
  public RowMapper<?> newBeanRowMapper(Class<?> type) {
    return this;
  }

  @Override
  public TableRow mapRow(ResultSet row, int number) throws SQLException {
    if (columns == null) {
      readColumns(row.getMetaData());
    }
    Map<String, String> cells = LinkedHashMap.newLinkedHashMap(columns.size());
    for (int i = 1; i <= columns.size(); i++) {
      cells.put(columns.get(i - 1), StoredText.of(row, i));
    }
    return new TableRow(cells, changed(row));
  }

  private void readColumns(ResultSetMetaData data) throws SQLException {
    List<String> delivered = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      delivered.add(data.getColumnLabel(i));
      if (data.getColumnLabel(i).equalsIgnoreCase(dataset.updated())) {
        updated = i;
      }
    }
    columns = ColumnNames.of(delivered, dataset);
  }

  private Optional<Watermark> changed(ResultSet row) throws SQLException {
    if (updated == 0) {
      return Optional.empty();
    }
    Class<? extends Temporal> type =
        switch (row.getMetaData().getColumnType(updated)) {
          case Types.DATE -> LocalDate.class;
          case Types.TIMESTAMP ->
              // PostgreSQL calls both kinds of time so.
              row.getMetaData().getColumnTypeName(updated).equalsIgnoreCase("timestamptz")
                  ? OffsetDateTime.class
                  : LocalDateTime.class;
          case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.class;
          default -> null;
        };
    if (type == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(row.getObject(updated, type)).map(Watermark::new);
    } catch (SQLException | DateTimeException e) {
      return Optional.empty(); // 0000-00-00 and its like are no time.
    }
  }
}
