package yibiao.catalog.sharing;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Organisation;

/**
 * Hands out the policy in force. It is read whole once a revision; every call asks for the
 * revision, one row, so a withdrawal works on the next query.
 */
@Repository
public class SharingPolicies {
  private final JdbcClient jdbc;
  private volatile SharingPolicy current;

  public SharingPolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public SharingPolicy inForce() {
    long revision = jdbc.sql("select revision from policy_revision").query(Long.class).single();
    SharingPolicy known = current;
    if (known == null || known.revision() != revision) {
      known = read(revision);
      current = known;
    }
    return known;
  }

  private SharingPolicy read(long revision) {
    Optional<Integer> version =
        jdbc.sql(
                "select id from list_version where published_at <= now() order by published_at desc, id desc limit 1")
            .query(Integer.class)
            .optional();
    return new SharingPolicy(
        revision, version.orElse(0), resources(), entries(version.orElse(0)), authorizations());
  }

  private Map<String, DataResource> resources() {
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
                      row.getString("department"),
                      row.getString("area_column"),
                      row.getString("row_item_column"),
                      row.getString("birth_column"),
                      columns.getOrDefault(name, Map.of())));
            });
    return resources;
  }

  private Map<String, Map<String, ListEntry>> entries(int version) {
    Map<String, Map<String, ListEntry>> entries = new HashMap<>();
    jdbc.sql("select * from list_entry where version = ?")
        .param(version)
        .query(
            row -> {
              ListEntry entry =
                  new ListEntry(
                      row.getString("resource"),
                      row.getString("item"),
                      row.getString("department"),
                      SharingAttribute.valueOf(row.getString("attribute")),
                      row.getString("mask").isEmpty()
                          ? Mask.NONE
                          : Mask.valueOf(row.getString("mask")),
                      row.getBoolean("sensitive"),
                      strings(row.getArray("audience")).stream()
                          .map(Organisation.Kind::valueOf)
                          .collect(Collectors.toUnmodifiableSet()),
                      row.getString("legal_basis"));
              entries
                  .computeIfAbsent(entry.resource(), k -> new HashMap<>())
                  .put(entry.item(), entry);
            });
    return entries;
  }

  private Map<String, List<Authorization>> authorizations() {
    return jdbc
        .sql("select * from authorization_grant")
        .query(SharingPolicies::authorization)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Authorization::organisation));
  }

  private static Authorization authorization(java.sql.ResultSet row, int n) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new Authorization(
        row.getInt("id"),
        row.getString("organisation"),
        row.getString("resource"),
        strings(row.getArray("items")),
        row.getString("purpose"),
        row.getString("legal_basis"),
        row.getString("area"),
        row.getBoolean("children"),
        row.getTimestamp("valid_from").toInstant(),
        row.getTimestamp("valid_until").toInstant(),
        Optional.ofNullable(withdrawn).map(Timestamp::toInstant));
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
  }
}
