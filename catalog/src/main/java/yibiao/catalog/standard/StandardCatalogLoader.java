package yibiao.catalog.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.standard.StandardCatalog.RowValue;
import yibiao.catalog.standard.StandardCatalog.StandardEntry;
import yibiao.catalog.standard.StandardCatalog.StandardItem;
import yibiao.catalog.standard.StandardCatalog.StandardResource;
import yibiao.standard.item.DataItems;

/**
 * Fills an empty catalog with the standard items and the starter list; leaves a catalog that has a
 * list alone.
 */
@Component
public class StandardCatalogLoader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final DataItems items;
  private final Clock clock;

  public StandardCatalogLoader(JdbcClient jdbc, DataItems items, Clock clock) {
    this.jdbc = jdbc;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Loads the standard, published in the name of {@code publisher}, unless a list is there already.
   */
  @Transactional
  public void loadIfEmpty(String publisher) {
    if (jdbc.sql("select count(*) from list_version").query(Long.class).single() > 0) {
      return;
    }
    StandardCatalog standard = read();
    standard
        .codeLists()
        .forEach(
            (list, values) ->
                values.forEach(
                    (value, spellings) ->
                        spellings.forEach(spelling -> items.putSpelling(list, spelling, value))));
    standard.items().forEach(item -> items.put(item.item()));
    standard.resources().forEach(resource -> put(resource, standard));
    publish(standard, publisher);
  }

  private static StandardCatalog read() {
    YAMLMapper yaml =
        YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    try (InputStream in =
        StandardCatalogLoader.class.getResourceAsStream("/yibiao/standard/standard.yaml")) {
      return yaml.readValue(in, StandardCatalog.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(StandardResource resource, StandardCatalog standard) {
    Map<String, String> titles = new LinkedHashMap<>();
    resource.rowValues().forEach((value, row) -> titles.put(value, row.title()));
    jdbc.sql(
            """
            insert into data_resource
              (name, title, definition, department, area_column, row_item_column, row_titles, birth_column, identified_by)
            values (?, ?, ?, ?, ?, ?, ?::json, ?, ?::text[])
            """)
        .params(
            resource.name(),
            resource.title(),
            resource.definition(),
            resource.department(),
            resource.areaColumn(),
            resource.rowItemColumn(),
            JSON.writeValueAsString(titles),
            resource.birthColumn(),
            resource.identifiedBy().toArray(String[]::new))
        .update();
    int[] ordinal = {0};
    resource.keys().forEach(key -> column(resource.name(), key, "key." + key, ordinal[0]++));
    resource.governed().forEach((key, item) -> column(resource.name(), key, item, ordinal[0]++));
    for (String item : resource.itemNames(standard.items())) {
      column(resource.name(), item, item, ordinal[0]++);
      if (resource.hasCompanions()) {
        // A value's source and date follow the value: who may not see a phone may not see that
        // there is one.
        column(resource.name(), item + "_source", item, ordinal[0]++);
        column(resource.name(), item + "_as_of", item, ordinal[0]++);
      }
    }
  }

  private void column(String resource, String name, String item, int ordinal) {
    jdbc.sql("insert into resource_column values (?, ?, ?, ?)")
        .params(resource, name, item, ordinal)
        .update();
  }

  private void publish(StandardCatalog standard, String publisher) {
    Timestamp now = Timestamp.from(clock.instant());
    int version =
        jdbc.sql(
                """
                insert into list_version (title, status, created_at, editors)
                values (?, 'DRAFT', ?, ?::text[]) returning id
                """)
            .params("政务数据共享清单（首版）", now, new String[] {publisher})
            .query(Integer.class)
            .single();
    Map<String, StandardItem> byName =
        standard.items().stream()
            .collect(Collectors.toMap(StandardItem::name, Function.identity()));
    Map<String, StandardResource> resources =
        standard.resources().stream()
            .collect(Collectors.toMap(StandardResource::name, Function.identity()));
    for (StandardEntry entry : standard.list()) {
      for (String item : entry.items()) {
        ListEntry made = entry(entry, item, byName.get(item), resources.get(entry.resource()));
        jdbc.sql(
                """
                insert into list_entry (version, resource, item, content, changed_at, changed_by)
                values (?, ?, ?, ?::jsonb, ?, ?)
                """)
            .params(version, made.resource(), item, JSON.writeValueAsString(made), now, publisher)
            .update();
      }
    }
    jdbc.sql(
            """
            update list_version set status = 'PUBLISHED', published_at = ?, published_by = ?, effective_at = ?,
              reviewed_at = ?, reviewed_by = 'standard', reviewed_revision = revision
            where id = ?
            """)
        .params(now, publisher, now, now, version)
        .update();
  }

  /** An entry takes what it does not say itself from its item, row value or resource. */
  private ListEntry entry(
      StandardEntry entry, String item, StandardItem known, StandardResource resource) {
    String value = item.substring(item.indexOf('.') + 1);
    RowValue row =
        resource
            .rowValues()
            .getOrDefault(value, new RowValue(resource.title(), resource.department(), 1, false));
    // In a table of residents every item has its own department; other tables have one.
    boolean own = known != null && resource.hasCompanions();
    return new ListEntry(
        entry.resource(),
        item,
        entry.department() != null
            ? entry.department()
            : own ? known.department() : row.department(),
        entry.attribute(),
        entry.legalBasis(),
        known == null ? row.level() : known.level(),
        known == null ? row.sensitive() : known.sensitive(),
        Set.copyOf(entry.audience()),
        "",
        known == null ? Mask.NONE : known.mask(),
        entry.rowScope(),
        entry.frequency(),
        "",
        LocalDate.now(clock),
        null,
        entry.reference());
  }
}
