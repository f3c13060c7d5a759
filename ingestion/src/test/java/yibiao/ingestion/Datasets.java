package yibiao.ingestion;

import java.util.List;
import java.util.Map;
import yibiao.catalog.source.ChangeReading;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.catalog.source.Paging;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.Dataset.Retention;

/** Definitions for tests: what a test does not say is as in the simplest of datasets. */
public final class Datasets {
  private final Map<String, String> mapping;
  private String name = "people";
  private Entity entity = Entity.PERSON;
  private Retention retention = Retention.LATEST_PER_FILE;
  private String location = ".*";
  private Format format = Format.CSV;
  private List<String> key = List.of();
  private String updated = "";
  private int pageSize;
  private ChangeReading changes;
  private Paging paging;

  private Datasets(Map<String, String> mapping) {
    this.mapping = mapping;
  }

  /** A dataset whose columns mean that. */
  public static Datasets mapping(Map<String, String> mapping) {
    return new Datasets(mapping);
  }

  public static DatasetDefinition of(Format format, Map<String, String> mapping) {
    return mapping(mapping).format(format).get();
  }

  public Datasets named(String name) {
    this.name = name;
    return this;
  }

  public Datasets about(Entity entity) {
    this.entity = entity;
    return this;
  }

  public Datasets retained(Retention retention) {
    this.retention = retention;
    return this;
  }

  public Datasets at(String location) {
    this.location = location;
    return this;
  }

  public Datasets format(Format format) {
    this.format = format;
    return this;
  }

  public Datasets keyed(String... key) {
    this.key = List.of(key);
    return this;
  }

  public Datasets updated(String updated) {
    this.updated = updated;
    return this;
  }

  public Datasets pages(int pageSize) {
    this.pageSize = pageSize;
    return this;
  }

  public Datasets changes(String overlap, String compare) {
    this.changes = new ChangeReading(overlap, compare, false);
    return this;
  }

  public Datasets paging(Paging paging) {
    this.paging = paging;
    return this;
  }

  public DatasetDefinition get() {
    return new DatasetDefinition(
        name, "", entity, retention, location, format, key, updated, "", pageSize, mapping,
        Map.of(), null, changes, paging);
  }
}
