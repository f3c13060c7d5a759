package yibiao.ingestion.pull;

import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;

/**
 * One pull of one dataset of one source.
 *
 * @param deadline until when it may take
 */
public record Pull(SourceDefinition source, DatasetDefinition dataset, Deadline deadline) {
  /** What its Camel route is called. */
  public String routeId() {
    return "pull." + source.name() + "." + dataset.name();
  }

  /** Where a pull is asked for; routes of files are started instead. */
  public String trigger() {
    return "direct:" + routeId();
  }

  public String rawTable() {
    return dataset.rawTable(source.name());
  }
}
