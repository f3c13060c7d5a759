package yibiao.catalog.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.sharing.ListEntry;

/** The versions of the list and their entries as kept in PostgreSQL. */
@Repository
class ListVersions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Clock clock;

  ListVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<ListVersion> all() {
    return jdbc.sql("select * from list_version order by id desc")
        .query(ListVersions::version)
        .list();
  }

  Optional<ListVersion> find(int id) {
    return jdbc.sql("select * from list_version where id = ?")
        .param(id)
        .query(ListVersions::version)
        .optional();
  }

  /** The version that was published last, whether it is in force yet or not. */
  Optional<Integer> newestPublished() {
    return jdbc.sql(
            """
            select id from list_version where status = 'PUBLISHED' order by effective_at desc, id desc limit 1
            """)
        .query(Integer.class)
        .optional();
  }

  List<KeptEntry> entries(int version) {
    return jdbc.sql("select * from list_entry where version = ? order by resource, item")
        .param(version)
        .query(ListVersions::entry)
        .list();
  }

  Optional<KeptEntry> entry(int version, String resource, String item) {
    return jdbc.sql("select * from list_entry where version = ? and resource = ? and item = ?")
        .params(version, resource, item)
        .query(ListVersions::entry)
        .optional();
  }

  @Transactional
  int draft(String title, Optional<Integer> basedOn, String by) {
    int id =
        jdbc.sql(
                """
                insert into list_version (title, status, based_on, since, created_at, editors)
                values (?, 'DRAFT', ?, ?, ?, ?::text[]) returning id
                """)
            .params(
                title,
                basedOn.orElse(null),
                newestPublished().orElse(null),
                now(),
                new String[] {by})
            .query(Integer.class)
            .single();
    basedOn.ifPresent(
        base ->
            jdbc.sql(
                    """
                    insert into list_entry (version, resource, item, content, changed_at, changed_by)
                    select ?, resource, item, content, changed_at, changed_by from list_entry where version = ?
                    """)
                .params(id, base)
                .update());
    return id;
  }

  /**
   * Whether the entry was still as the writer saw it ({@code lock} -1: not there), and is written.
   */
  @Transactional
  boolean put(int version, ListEntry entry, int lock, String by) {
    boolean written =
        lock < 0
            ? jdbc.sql(
                        """
                        insert into list_entry (version, resource, item, content, changed_at, changed_by)
                        values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
                        """)
                    .params(
                        version,
                        entry.resource(),
                        entry.item(),
                        JSON.writeValueAsString(entry),
                        now(),
                        by)
                    .update()
                == 1
            : jdbc.sql(
                        """
                        update list_entry set content = ?::jsonb, lock = lock + 1, changed_at = ?, changed_by = ?
                        where version = ? and resource = ? and item = ? and lock = ?
                        """)
                    .params(
                        JSON.writeValueAsString(entry),
                        now(),
                        by,
                        version,
                        entry.resource(),
                        entry.item(),
                        lock)
                    .update()
                == 1;
    return written && edited(version, by);
  }

  @Transactional
  boolean remove(int version, String resource, String item, int lock, String by) {
    int removed =
        jdbc.sql(
                "delete from list_entry where version = ? and resource = ? and item = ? and lock = ?")
            .params(version, resource, item, lock)
            .update();
    return removed == 1 && edited(version, by);
  }

  /** Any change takes the review back: what was agreed to is no longer what is there. */
  private boolean edited(int version, String by) {
    return jdbc.sql(
                """
                update list_version set status = 'DRAFT', reviewed_at = null, reviewed_by = null,
                  editors = case when ? = any (editors) then editors else editors || ?::text end
                where id = ?
                """)
            .params(by, by, version)
            .update()
        == 1;
  }

  void reviewed(int version, String by) {
    jdbc.sql(
            "update list_version set status = 'REVIEWED', reviewed_at = ?, reviewed_by = ? where id = ?")
        .params(now(), by, version)
        .update();
  }

  void published(int version, String by, Instant effectiveAt) {
    jdbc.sql(
            """
            update list_version set status = 'PUBLISHED', published_at = ?, published_by = ?, effective_at = ?
            where id = ?
            """)
        .params(now(), by, Timestamp.from(effectiveAt), version)
        .update();
  }

  void discarded(int version) {
    jdbc.sql("update list_version set status = 'DISCARDED' where id = ?").param(version).update();
  }

  void merged(int version, int newest) {
    jdbc.sql("update list_version set since = ? where id = ?").params(newest, version).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static ListVersion version(ResultSet row, int n) throws SQLException {
    return new ListVersion(
        row.getInt("id"),
        row.getString("title"),
        ListVersion.Status.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("based_on", Integer.class)),
        Optional.ofNullable(row.getObject("since", Integer.class)),
        row.getTimestamp("created_at").toInstant(),
        new TreeSet<>(Arrays.asList((String[]) row.getArray("editors").getArray())),
        instant(row, "reviewed_at"),
        Optional.ofNullable(row.getString("reviewed_by")),
        instant(row, "published_at"),
        Optional.ofNullable(row.getString("published_by")),
        instant(row, "effective_at"),
        row.getString("note"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static KeptEntry entry(ResultSet row, int n) throws SQLException {
    return new KeptEntry(
        JSON.readValue(row.getString("content"), ListEntry.class),
        row.getInt("lock"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }
}
