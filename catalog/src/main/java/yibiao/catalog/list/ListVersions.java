package yibiao.catalog.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.sharing.ListEntry;
import yibiao.standard.row.Rows;

/** The versions of the list and their entries as kept in PostgreSQL. */
@Repository
class ListVersions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final RowMapper<ListVersion> VERSION = Rows.of(ListVersion.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  ListVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<ListVersion> all() {
    return jdbc.sql("select * from list_version order by id desc").query(VERSION).list();
  }

  Optional<ListVersion> find(int id) {
    return jdbc.sql("select * from list_version where id = ?").param(id).query(VERSION).optional();
  }

  /** The version in force: of those that have taken effect, the one that was published last. */
  Optional<Integer> inForce() {
    return jdbc.sql(
            """
            select id from list_version where status = 'PUBLISHED' and effective_at <= ?
            order by published_at desc, id desc limit 1
            """)
        .param(now())
        .query(Integer.class)
        .optional();
  }

  /** The versions that are published and wait for their day. */
  List<Integer> scheduled() {
    return jdbc.sql(
            "select id from list_version where status = 'PUBLISHED' and effective_at > ? order by id")
        .param(now())
        .query(Integer.class)
        .list();
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

  /**
   * A new draft. Who changed an unpublished version that it is a copy of has changed the draft too.
   */
  @Transactional
  int draft(String title, Optional<Integer> basedOn, String by) {
    Set<String> editors = new TreeSet<>(Set.of(by));
    basedOn
        .flatMap(this::find)
        .filter(base -> base.status() != ListVersion.Status.PUBLISHED)
        .ifPresent(base -> editors.addAll(base.editors()));
    int id =
        jdbc.sql(
                """
                insert into list_version (title, status, based_on, since, created_at, editors)
                values (?, 'DRAFT', ?, ?, ?, ?::text[]) returning id
                """)
            .params(
                title,
                basedOn.orElse(null),
                inForce().orElse(null),
                now(),
                editors.toArray(String[]::new))
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

  /** Who changed it does not review it; that its review is gone is the database's own rule. */
  private boolean edited(int version, String by) {
    return jdbc.sql(
                """
                update list_version set editors = case when :by = any (editors) then editors else editors || :by end
                where id = :id
                """)
            .param("by", by)
            .param("id", version)
            .update()
        == 1;
  }

  /** Whether the draft was still as the reviewer saw it, and is reviewed. */
  boolean review(int version, int revision, String by) {
    return jdbc.sql(
                """
                update list_version set status = 'REVIEWED', reviewed_at = ?, reviewed_by = ?, reviewed_revision = revision
                where id = ? and revision = ? and status in ('DRAFT', 'REVIEWED')
                """)
            .params(now(), by, version, revision)
            .update()
        == 1;
  }

  /** Whether the draft was still as it was reviewed, and is published. */
  boolean publish(int version, int revision, String by, Instant effectiveAt) {
    return jdbc.sql(
                """
                update list_version set status = 'PUBLISHED', published_at = ?, published_by = ?, effective_at = ?
                where id = ? and revision = ? and status = 'REVIEWED' and reviewed_revision = revision
                """)
            .params(now(), by, Timestamp.from(effectiveAt), version, revision)
            .update()
        == 1;
  }

  /** Whether a version was waiting for its day, and does not take effect any more. */
  boolean cancel(int version, String by) {
    return jdbc.sql(
                """
                update list_version set status = 'CANCELLED', cancelled_at = ?, cancelled_by = ?
                where id = ? and status = 'PUBLISHED' and effective_at > ?
                """)
            .params(now(), by, version, now())
            .update()
        == 1;
  }

  void discarded(int version) {
    jdbc.sql(
            "update list_version set status = 'DISCARDED' where id = ? and status in ('DRAFT', 'REVIEWED')")
        .param(version)
        .update();
  }

  /** Notes that the draft knows of a version now: whoever reviewed it did not. */
  void merged(int version, int known, String by) {
    jdbc.sql(
            """
            update list_version set since = ?, revision = revision + 1, status = 'DRAFT', reviewed_at = null,
              reviewed_by = null, reviewed_revision = null
            where id = ? and status in ('DRAFT', 'REVIEWED')
            """)
        .params(known, version)
        .update();
    edited(version, by);
  }

  void publishFirst(String title, List<ListEntry> entries, String by) {
    int version = draft(title, Optional.empty(), by);
    entries.forEach(entry -> put(version, entry, -1, by));
    jdbc.sql(
            """
            update list_version set status = 'PUBLISHED', published_at = ?, published_by = ?, effective_at = ?,
              reviewed_at = ?, reviewed_by = 'standard', reviewed_revision = revision
            where id = ?
            """)
        .params(now(), by, now(), now(), version)
        .update();
  }

  Set<String> everListed() {
    return new HashSet<>(
        jdbc.sql("select distinct resource || '/' || item from list_entry")
            .query(String.class)
            .list());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static KeptEntry entry(ResultSet row, int n) throws SQLException {
    return new KeptEntry(
        JSON.readValue(row.getString("content"), ListEntry.class),
        row.getInt("lock"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }
}
