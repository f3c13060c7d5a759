package yibiao.door.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibiao.catalog.organisation.Session;
import yibiao.door.gateway.Refusal;

/**
 * What a person got for a statement, held in memory: for statements that bring few rows.
 *
 * @param cut whether there was more than the limit
 */
public record Answer(
    List<String> columns, List<List<String>> rows, boolean cut, Optional<Refusal> refusal) {

  private static final long MOST_CHARACTERS = 10_000_000;

  /** Runs a statement and keeps all its rows. */
  public static Answer of(PersonQuery query, Session session, String sql) throws SQLException {
    return of(query, session, "sql", sql, Integer.MAX_VALUE);
  }

  /**
   * Runs a statement and keeps its first rows.
   *
   * @param path by which way she reads, for the record
   * @param params what stands at {@code ?}
   */
  public static Answer of(
      PersonQuery query, Session session, String path, String sql, int limit, String... params)
      throws SQLException {
    FirstRows first = new FirstRows(limit);
    Optional<Refusal> refusal = query.run(session, path, sql, List.of(params), first);
    return new Answer(first.columns, first.rows, first.cut, refusal);
  }

  private static final class FirstRows implements PersonQuery.Rows {
    private final int limit;
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean cut;
    private long characters;

    FirstRows(int limit) {
      this.limit = limit;
    }

    @Override
    public void columns(List<String> names) {
      columns.addAll(names);
    }

    @Override
    public boolean row(List<String> cells) {
      characters += cells.stream().mapToLong(String::length).sum();
      cut = rows.size() >= limit || characters > MOST_CHARACTERS;
      if (!cut) {
        rows.add(cells);
      }
      return !cut;
    }
  }
}
