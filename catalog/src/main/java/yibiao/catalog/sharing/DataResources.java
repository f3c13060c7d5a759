package yibiao.catalog.sharing;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be shared, as kept in PostgreSQL; read whole with the policy. */
@Repository
public class DataResources {
  private final JdbcClient jdbc;

  public DataResources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of all. */
  public Set<String> names() {
    return new HashSet<>(jdbc.sql("select name from data_resource").query(String.class).list());
  }

  /** The columns of one. */
  public Set<String> columns(String resource) {
    return new HashSet<>(
        jdbc.sql("select name from resource_column where resource = ?")
            .param(resource)
            .query(String.class)
            .list());
  }

  /** The values of its rows that have a title. */
  public Set<String> values(String resource) {
    return new HashSet<>(
        jdbc.sql("select json_object_keys(row_titles) from data_resource where name = ?")
            .param(resource)
            .query(String.class)
            .list());
  }

  /** A new resource with its columns. */
  public void put(DataResource resource) {
    jdbc.sql(
            """
            insert into data_resource
              (name, title, definition, department, area_column, row_item_column, birth_column, identified_by)
            values (?, ?, ?, ?, ?, ?, ?, ?::text[])
            """)
        .params(
            resource.name(),
            resource.title(),
            resource.definition(),
            resource.department(),
            resource.areaColumn(),
            resource.rowItemColumn(),
            resource.birthColumn(),
            resource.identifiedBy().toArray(String[]::new))
        .update();
    resource.columns().forEach((column, item) -> putColumn(resource.name(), column, item));
    resource.rowTitles().forEach((value, title) -> putValue(resource.name(), value, title));
  }

  /** One more column, behind those that it has. */
  public void putColumn(String resource, String column, String item) {
    jdbc.sql(
            """
            insert into resource_column
            select ?, ?, ?, coalesce(max(ordinal) + 1, 0) from resource_column where resource = ?
            """)
        .params(resource, column, item, resource)
        .update();
  }

  /** What the rows of one more value are called. */
  public void putValue(String resource, String value, String title) {
    jdbc.sql(
            """
            update data_resource set row_titles = (row_titles::jsonb || jsonb_build_object(?::text, ?::text))::json
            where name = ?
            """)
        .params(value, title, resource)
        .update();
  }
}
