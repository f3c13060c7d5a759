package yibiao.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibiao.app.gateway.Refusal;

/** What a person got for a statement, held in memory: for statements that bring few rows. */
public record Answer(List<String> columns, List<List<String>> rows, Optional<Refusal> refusal) {

  /** Runs a statement and keeps its rows. */
  public static Answer of(
      PersonQuery query, yibiao.catalog.organisation.Session session, String sql)
      throws java.sql.SQLException {
    List<String> columns = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    var refusal =
        query.run(
            session,
            "sql",
            sql,
            new PersonQuery.Rows() {
              @Override
              public void columns(List<String> names) {
                columns.addAll(names);
              }

              @Override
              public void row(List<String> cells) {
                rows.add(cells);
              }
            });
    return new Answer(columns, rows, refusal);
  }
}
