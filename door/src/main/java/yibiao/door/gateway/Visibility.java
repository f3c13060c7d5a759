package yibiao.door.gateway;

import io.trino.sql.tree.QualifiedName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * What a person may know of the names in a statement, at one moment.
 *
 * @param catalog the session's catalog, "" for none
 * @param schema the session's schema, "" for none
 */
record Visibility(
    SharingPolicy policy, Session session, Instant now, String catalog, String schema) {
  static final String LAKE = "lake";
  static final String META = "information_schema";
  private static final String ENGINE = "system";
  private static final String JDBC = "jdbc";

  /** {@code core.resident} of any spelling; with its catalog where that is not the lake. */
  String resource(QualifiedName name) {
    List<String> parts = name.getParts();
    int given = parts.size();
    String inCatalog = given > 2 ? parts.get(given - 3) : catalog;
    String inSchema = given > 1 ? parts.get(given - 2) : schema;
    String table = inSchema + "." + parts.getLast();
    return inCatalog.equals(LAKE) ? table : inCatalog + "." + table;
  }

  /** All the resources that a statement names. */
  Set<String> resources(AskedStatement asked) {
    return asked.tables().stream().map(this::resource).collect(Collectors.toSet());
  }

  boolean sees(QualifiedName name) {
    String resource = resource(name);
    return isMetadata(resource) || sees(resource);
  }

  boolean sees(String resource) {
    return decision(resource, List.of()).map(Decision::isAllowed).orElse(false);
  }

  boolean seesSchema(String inCatalog, String name) {
    if (inCatalog.equals(ENGINE)) {
      return name.equals(JDBC);
    }
    return inCatalog.equals(LAKE)
        && (name.equals(META)
            || policy.resources().keySet().stream()
                .anyMatch(resource -> resource.startsWith(name + ".") && sees(resource)));
  }

  /** The engine's lists of tables and columns, which it filters by itself. */
  private static boolean isMetadata(String resource) {
    return resource.startsWith(META + ".") || resource.startsWith(ENGINE + "." + JDBC + ".");
  }

  /** The columns of a table that exist for her. */
  Set<String> columns(String resource) {
    return columns(resource, Access.Refused.UNKNOWN, false);
  }

  /** The columns of a table that do not exist for her, though they do. */
  Set<String> hidden(String resource) {
    return columns(resource, Access.Refused.UNKNOWN, true);
  }

  /** The names of all tables and columns that the catalog knows, on the list or not. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    policy
        .resources()
        .forEach(
            (resource, known) -> {
              names.add(resource.substring(resource.indexOf('.') + 1));
              names.addAll(known.columns().keySet());
            });
    return names;
  }

  /** Whether a statement names what she may not read, so that the engine may yet refuse it. */
  boolean mayRefuse(AskedStatement asked) {
    return resources(asked).stream()
        .filter(resource -> policy.resource(resource).isPresent())
        .anyMatch(
            resource ->
                decision(resource, policy.resource(resource).orElseThrow().columns().keySet())
                    .map(
                        decision ->
                            decision.columns().keySet().stream()
                                .anyMatch(
                                    column ->
                                        decision.refuses(column)
                                            && asked.mentioned().contains(column)))
                    .orElse(true));
  }

  /** Of those columns, the ones that are refused for that reason. */
  Set<String> refused(String resource, Collection<String> columns, Access.Refused why) {
    return decision(resource, columns).stream()
        .flatMap(decision -> decision.columns().entrySet().stream())
        .filter(e -> e.getValue() == why)
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> columns(String name, Access why, boolean wanted) {
    Set<String> all =
        policy.resource(name).map(DataResource::columns).map(c -> c.keySet()).orElse(Set.of());
    return decision(name, all).stream()
        .flatMap(decision -> decision.columns().entrySet().stream())
        .filter(e -> (e.getValue() == why) == wanted)
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What is decided about columns of a table; empty for an account that is not there. */
  Optional<Decision> decision(String resource, Collection<String> columns) {
    return policy
        .account(session.account())
        .map(
            person ->
                Decisions.decide(policy, person, resource, columns, session.authorization(), now));
  }
}
