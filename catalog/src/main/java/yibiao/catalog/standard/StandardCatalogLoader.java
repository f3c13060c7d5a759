package yibiao.catalog.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.standard.StandardCatalog.StandardEntry;
import yibiao.catalog.standard.StandardCatalog.StandardItem;
import yibiao.catalog.standard.StandardCatalog.StandardResource;

/**
 * Fills an empty catalog with the standard items and the starter list; leaves a catalog that has a
 * list alone.
 */
@Component
public class StandardCatalogLoader {
  private final JdbcClient jdbc;
  private final DataItems items;

  public StandardCatalogLoader(JdbcClient jdbc, DataItems items) {
    this.jdbc = jdbc;
    this.items = items;
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
    standard.resources().forEach(resource -> put(resource, standard.items()));
    publish(standard, publisher);
  }

  private static StandardCatalog read() {
    YAMLMapper yaml =
        YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    try (InputStream in =
        StandardCatalogLoader.class.getResourceAsStream("/yibiao/catalog/standard.yaml")) {
      return yaml.readValue(in, StandardCatalog.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(StandardResource resource, List<StandardItem> all) {
    jdbc.sql("insert into data_resource values (?, ?, ?, ?, ?, ?)")
        .params(
            resource.name(),
            resource.title(),
            resource.department(),
            resource.areaColumn(),
            resource.rowItemColumn() == null ? "" : resource.rowItemColumn(),
            resource.birthColumn() == null ? "" : resource.birthColumn())
        .update();
    int[] ordinal = {0};
    resource.keys().forEach(key -> column(resource.name(), key, "key." + key, ordinal[0]++));
    for (String item : resource.itemNames(all)) {
      column(resource.name(), item, item, ordinal[0]++);
      if (resource.items().equals("all")) {
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
    int version =
        jdbc.sql(
                "insert into list_version (title, published_at, published_by) values (?, now(), ?) returning id")
            .params("政务数据共享清单（首版）", publisher)
            .query(Integer.class)
            .single();
    Map<String, StandardItem> byName =
        standard.items().stream()
            .collect(Collectors.toMap(StandardItem::name, Function.identity()));
    for (StandardEntry entry : standard.list()) {
      for (String item : entry.items()) {
        StandardItem known = byName.get(item);
        publish(version, entry, item, known);
      }
    }
  }

  private void publish(int version, StandardEntry entry, String item, StandardItem known) {
    // An entry without a department of its own is about items of the standard.
    String department = entry.department() != null ? entry.department() : known.department();
    jdbc.sql(
            """
            insert into list_entry (version, resource, item, department, attribute, mask, sensitive, audience, legal_basis)
            values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?)
            """)
        .params(
            version,
            entry.resource(),
            item,
            department,
            entry.attribute().name(),
            known == null ? Mask.NONE.name() : known.mask().name(),
            known != null && known.sensitive(),
            entry.audience().stream().map(Enum::name).toArray(String[]::new),
            entry.legalBasis() == null ? "" : entry.legalBasis())
        .update();
  }
}
