package yibiao.catalog.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yibiao.standard.plan.Dataset;

/** Source definitions as kept in PostgreSQL. */
@Repository
public class Sources {
  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  public Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Every source there is or was: what one delivered counts also when it is not pulled any more.
   */
  public List<SourceDefinition> all() {
    return all("");
  }

  /** The sources that the configuration names. */
  public List<SourceDefinition> configured() {
    return all(" where configured");
  }

  /** Those that it does not name, the built-in ones among them. */
  public List<SourceDefinition> unconfigured() {
    return all(" where not configured");
  }

  private List<SourceDefinition> all(String where) {
    return jdbc.sql("select definition from source_system" + where + " order by name")
        .query((row, n) -> json.readValue(row.getString(1), SourceDefinition.class))
        .list();
  }

  /** From now on only these are pulled. */
  public void configure(Collection<String> names) {
    jdbc.sql("update source_system set configured = name = any (?::text[])")
        .param(names.toArray(String[]::new))
        .update();
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
   * Takes in what the configuration says of a source. Where it says what it said before, what was
   * changed here meanwhile stays.
   */
  public void seed(SourceDefinition source) {
    String definition = json.writeValueAsString(source);
    jdbc.sql(
            """
            insert into source_system (name, title, department, definition, seed) values (?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (name) do update set title = excluded.title, department = excluded.department,
              definition = excluded.definition, seed = excluded.seed
            where source_system.seed is distinct from excluded.seed
            """)
        .params(source.name(), source.title(), source.department(), definition, definition)
        .update();
  }

  /**
   * The datasets as the transforms see them.
   *
   * @param sensitiveItems the items whose datasets are confidential unless they say otherwise
   * @param wholeLists the kinds of sources of which the newest delivery is all there is
   */
  public List<Dataset> datasets(Set<String> sensitiveItems, Set<String> wholeLists) {
    return all().stream()
        .flatMap(
            source ->
                source.datasets().stream()
                    .map(dataset -> dataset.plan(source, sensitiveItems, wholeLists)))
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
