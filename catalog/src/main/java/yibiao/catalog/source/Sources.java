package yibiao.catalog.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yibiao.transforms.plan.Dataset;

/** Source definitions as kept in PostgreSQL. */
@Repository
public class Sources {
  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  public Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<SourceDefinition> all() {
    return jdbc.sql("select definition from source_system order by name")
        .query((row, n) -> json.readValue(row.getString(1), SourceDefinition.class))
        .list();
  }

  public Optional<SourceDefinition> find(String name) {
    return all().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  public void put(SourceDefinition source) {
    jdbc.sql(
            """
            insert into source_system (name, title, department, definition) values (?, ?, ?, ?::jsonb)
            on conflict (name) do update set title = excluded.title, department = excluded.department,
              definition = excluded.definition
            """)
        .params(source.name(), source.title(), source.department(), json.writeValueAsString(source))
        .update();
  }

  /**
   * The datasets as the transforms see them.
   *
   * @param sensitiveItems the items whose datasets are confidential unless they say otherwise
   */
  public List<Dataset> datasets(Set<String> sensitiveItems) {
    return all().stream()
        .flatMap(
            source ->
                source.datasets().stream().map(dataset -> dataset.plan(source, sensitiveItems)))
        .toList();
  }

  /**
   * Every dataset by source and name, {@code police/registered}, as {@code _source} columns say.
   */
  public Map<String, Origin> origins() {
    Map<String, Origin> origins = new HashMap<>();
    for (SourceDefinition source : all()) {
      for (DatasetDefinition dataset : source.datasets()) {
        origins.put(
            source.name() + "/" + dataset.name(),
            new Origin(source.title() + " · " + dataset.title(), source.department()));
      }
    }
    return origins;
  }

  /** A dataset in words, and the department that keeps its source. */
  public record Origin(String title, String department) {
    /** Of a dataset that is no more, its name is all that is known. */
    public static Origin unknown(String name) {
      return new Origin(name, "");
    }
  }
}
