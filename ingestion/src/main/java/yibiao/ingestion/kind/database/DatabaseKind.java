package yibiao.ingestion.kind.database;

import static yibiao.ingestion.kind.ConnectionField.optional;
import static yibiao.ingestion.kind.ConnectionField.required;
import static yibiao.standard.words.Words.say;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.delivery.Arrival;
import yibiao.ingestion.kind.ConnectionField;
import yibiao.ingestion.kind.ConnectionField.Holds;
import yibiao.ingestion.kind.SourceKind;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.Pull;
import yibiao.standard.plan.Dataset.Retention;

/** A relational database with a JDBC driver. */
public final class DatabaseKind implements SourceKind {
  @Override
  public String name() {
    return "DATABASE";
  }

  @Override
  public List<ConnectionField> fields() {
    return List.of(
        required("url", Holds.URL),
        optional("user", Holds.TEXT),
        optional("password", Holds.SECRET));
  }

  @Override
  public List<String> check(SourceDefinition source) {
    List<String> problems = new ArrayList<>();
    for (DatasetDefinition dataset : source.datasets()) {
      String where = source.name() + "." + dataset.name() + ": ";
      if (dataset.key().isEmpty()) {
        problems.add(say("ingestion.databaseNeedsKey", where));
      }
      if (dataset.retention() != Retention.LATEST_PER_KEY) {
        problems.add(say("ingestion.databaseDeliversChanges", where));
      }
    }
    return problems;
  }

  @Override
  public List<String> pull(Pull pull, Surroundings around) throws Exception {
    DatabaseRoute route =
        new DatabaseRoute(
            pull,
            around.lake(),
            around.states(),
            around.clock(),
            (lines, upTo, properties) ->
                around
                    .intake()
                    .take(
                        pull.source(),
                        pull.dataset(),
                        Arrival.changes(pull.dataset().location() + "@" + upTo, properties),
                        new ByteArrayInputStream(lines)));
    around.add(pull, route);
    try {
      around.camel().createProducerTemplate().requestBody(pull.trigger(), (Object) null);
      return route.told();
    } finally {
      around.remove(pull);
    }
  }
}
