package yibiao.ingestion.pull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pulling a dataset has to remember that no snapshot of the lake says. */
public final class DatasetStates {
  private final JdbcClient jdbc;

  public DatasetStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the whole table was compared last. */
  public Optional<Instant> comparedAt(Pull pull) {
    return jdbc.sql("select compared_at from dataset_state where source = ? and dataset = ?")
        .params(pull.source().name(), pull.dataset().name())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  public void compared(Pull pull, Instant at) {
    jdbc.sql(
            """
            insert into dataset_state (source, dataset, compared_at) values (?, ?, ?)
            on conflict (source, dataset) do update set compared_at = excluded.compared_at
            """)
        .params(pull.source().name(), pull.dataset().name(), Timestamp.from(at))
        .update();
  }
}
