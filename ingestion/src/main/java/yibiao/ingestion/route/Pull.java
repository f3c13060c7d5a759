package yibiao.ingestion.route;

import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;

/** One dataset of one source, and what its route is called. */
record Pull(SourceDefinition source, DatasetDefinition dataset) {
  String routeId() {
    return "pull." + source.name() + "." + dataset.name();
  }

  /** Where a pull is asked for; routes of files are started instead. */
  String trigger() {
    return "direct:" + routeId();
  }
}
