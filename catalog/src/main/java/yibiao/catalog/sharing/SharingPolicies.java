package yibiao.catalog.sharing;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import yibiao.catalog.organisation.Accounts;
import yibiao.standard.row.Rows;

/**
 * Hands out the policy in force. It is read whole once a revision; every call asks for the
 * revision, one row, so a withdrawal works on the next query.
 */
@Repository
public class SharingPolicies {
  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile SharingPolicy current;

  public SharingPolicies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The policy as it is at this moment. */
  public SharingPolicy inForce() {
    SharingPolicy known = current;
    long revision = revision();
    while (isStale(known, revision)) {
      known = read(revision);
      // What was read while the rules moved may be half old: only an unmoved revision counts.
      revision = revision();
    }
    current = known;
    return known;
  }

  private long revision() {
    return jdbc.sql("select revision from policy_revision").query(Long.class).single();
  }

  private boolean isStale(SharingPolicy known, long revision) {
    return known == null
        || known.revision() != revision
        || !clock.instant().isBefore(known.until());
  }

  private SharingPolicy read(long revision) {
    Timestamp now = Timestamp.from(clock.instant());
    int version =
        jdbc.sql(
                """
                select id from list_version where status = 'PUBLISHED' and effective_at <= ?
                order by published_at desc, id desc limit 1
                """)
            .param(now)
            .query(Integer.class)
            .optional()
            .orElse(0);
    Instant until =
        jdbc.sql(
                "select min(effective_at) from list_version where status = 'PUBLISHED' and effective_at > ?")
            .param(now)
            .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
            .single()
            .map(Timestamp::toInstant)
            .orElse(Instant.MAX);
    return new SharingPolicy(
        revision,
        version,
        until,
        resources(),
        entries(version),
        Accounts.all(jdbc),
        authorizations(),
        revokedTokens(now));
  }

  /** Every resource that the catalog knows, on the list or not. */
  public Map<String, DataResource> resources() {
    Map<String, Map<String, String>> columns = new HashMap<>();
    jdbc.sql("select resource, name, item from resource_column order by resource, ordinal")
        .query(
            row -> {
              columns
                  .computeIfAbsent(row.getString("resource"), k -> new LinkedHashMap<>())
                  .put(row.getString("name"), row.getString("item"));
            });
    Map<String, DataResource> resources = new HashMap<>();
    jdbc.sql("select * from data_resource")
        .query(
            row -> {
              String name = row.getString("name");
              resources.put(
                  name,
                  new DataResource(
                      name,
                      row.getString("title"),
                      row.getString("definition"),
                      row.getString("department"),
                      row.getString("area_column"),
                      row.getString("row_item_column"),
                      Json.MAPPER.readValue(
                          row.getString("row_titles"),
                          new TypeReference<LinkedHashMap<String, String>>() {}),
                      row.getString("birth_column"),
                      strings(row.getArray("identified_by")),
                      columns.getOrDefault(name, Map.of())));
            });
    return resources;
  }

  private Map<String, Map<String, ListEntry>> entries(int version) {
    Map<String, Map<String, ListEntry>> entries = new HashMap<>();
    jdbc.sql("select content from list_entry where version = ?")
        .param(version)
        .query(
            row -> {
              ListEntry entry = Json.MAPPER.readValue(row.getString(1), ListEntry.class);
              entries
                  .computeIfAbsent(entry.resource(), k -> new HashMap<>())
                  .put(entry.item(), entry);
            });
    return entries;
  }

  private Map<String, List<Authorization>> authorizations() {
    return jdbc
        .sql("select * from authorization_grant")
        .query(Rows.of(Authorization.class))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Authorization::organisation));
  }

  private Set<String> revokedTokens(Timestamp now) {
    return Set.copyOf(
        jdbc.sql("select id from access_token where revoked_at is not null and expires_at > ?")
            .param(now)
            .query(String.class)
            .list());
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
  }
}
