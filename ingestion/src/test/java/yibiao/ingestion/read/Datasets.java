package yibiao.ingestion.read;

import java.util.List;
import java.util.Map;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.transforms.plan.Dataset;

/** Definitions for the readers' tests. */
final class Datasets {
  private Datasets() {}

  static DatasetDefinition of(Format format, Map<String, String> mapping) {
    return new DatasetDefinition(
        "people",
        "人员",
        Dataset.Entity.PERSON,
        Dataset.Retention.LATEST_PER_FILE,
        ".*",
        format,
        List.of(),
        "",
        "",
        0,
        mapping,
        Map.of(),
        null);
  }
}
