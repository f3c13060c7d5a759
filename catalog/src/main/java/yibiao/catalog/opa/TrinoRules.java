package yibiao.catalog.opa;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Outcome;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * The decision in terms of Trino's operations. What is not named here is refused: DDL, DML,
 * procedures, table functions, session properties, impersonation, other people's queries.
 */
@Component
class TrinoRules {
  private static final String LAKE = "lake";
  private static final String META = "information_schema";

  /** What JDBC tools read to draw their trees; Trino filters its rows through this same policy. */
  private static final Set<String> JDBC_TABLES =
      Set.of("catalogs", "schemas", "tables", "columns", "types", "table_types");

  private final Accounts accounts;
  private final SharingPolicies policies;
  private final ReadRecords records;
  private final Clock clock;

  TrinoRules(Accounts accounts, SharingPolicies policies, ReadRecords records, Clock clock) {
    this.accounts = accounts;
    this.policies = policies;
    this.records = records;
    this.clock = clock;
  }

  boolean allows(OpaRequest request) {
    if (request.user().equals(Session.POLICY)) {
      // A mask or filter reads the very table it is put on; Trino asks for the catalog first.
      return request.operation().equals("SelectFromColumns")
          || request.operation().equals("AccessCatalog");
    }
    return person(request).map(person -> allows(person, request)).orElse(false);
  }

  private boolean allows(Account person, OpaRequest request) {
    return switch (request.operation()) {
      case "ExecuteQuery" -> true;
      case "AccessCatalog" -> isCatalog(request.resource().catalog().name());
      case "FilterCatalogs" -> request.resource().catalog().name().equals(LAKE);
      case "ShowSchemas" -> request.resource().catalog().name().equals(LAKE);
      case "FilterSchemas" -> seesSchema(request, person, request.resource().schema());
      case "ShowTables" -> seesSchema(request, person, request.resource().schema());
      case "FilterTables", "ShowColumns" -> seesTable(request, person, request.resource().table());
      case "FilterColumns" ->
          !visibleColumns(request, person, request.resource().table()).isEmpty();
      case "SelectFromColumns" -> reads(request, person, request.resource().table());
      default -> false;
    };
  }

  /** The indices of what may be seen; for FilterColumns, of the one table's columns. */
  List<Integer> visible(OpaRequest request) {
    Optional<Account> person = person(request);
    List<OpaRequest.Resource> resources = request.filterResources();
    if (person.isEmpty()) {
      return List.of();
    }
    List<Integer> visible = new ArrayList<>();
    if (request.operation().equals("FilterColumns") && resources.size() == 1) {
      OpaRequest.Table table = resources.getFirst().table();
      Set<String> seen = Set.copyOf(visibleColumns(request, person.get(), table));
      for (int i = 0; i < table.columns().size(); i++) {
        if (seen.contains(table.columns().get(i))) {
          visible.add(i);
        }
      }
      return visible;
    }
    for (int i = 0; i < resources.size(); i++) {
      var one = new OpaRequest.Action(request.operation(), resources.get(i), List.of());
      if (allows(
          person.get(), new OpaRequest(new OpaRequest.Input(request.input().context(), one)))) {
        visible.add(i);
      }
    }
    return visible;
  }

  /** The account behind the token, if it may ask anything at all. */
  Optional<Account> person(OpaRequest request) {
    return accounts
        .find(Session.of(request.user()).account())
        .filter(account -> !account.suspended());
  }

  Decision decide(OpaRequest request, Account person, String resource, Collection<String> columns) {
    return Decisions.decide(
        policies.inForce(),
        person,
        resource,
        columns,
        Session.of(request.user()).authorization(),
        clock.instant());
  }

  SharingPolicy policy() {
    return policies.inForce();
  }

  private boolean reads(OpaRequest request, Account person, OpaRequest.Table table) {
    if (isMetadata(table)) {
      return true;
    }
    Decision decision =
        table.catalogName().equals(LAKE)
            ? decide(request, person, table.resource(), table.columns())
            : Decisions.decide(policy(), person, "", List.of(), Optional.empty(), clock.instant());
    boolean allowed =
        decision.outcome() == Outcome.ALLOWED
            && table.columns().stream().noneMatch(decision::refuses);
    records.read(Session.of(request.user()), table.resource(), table.columns(), decision, allowed);
    return allowed;
  }

  private boolean seesSchema(OpaRequest request, Account person, OpaRequest.Schema schema) {
    return schema.catalogName().equals(LAKE)
        && (schema.schemaName().equals(META)
            || policy().resources().keySet().stream()
                .filter(name -> name.startsWith(schema.schemaName() + "."))
                .anyMatch(name -> sees(request, person, name)));
  }

  private boolean seesTable(OpaRequest request, Account person, OpaRequest.Table table) {
    return isMetadata(table)
        || table.catalogName().equals(LAKE) && sees(request, person, table.resource());
  }

  private boolean sees(OpaRequest request, Account person, String resource) {
    return decide(request, person, resource, List.of()).outcome() == Outcome.ALLOWED;
  }

  private List<String> visibleColumns(OpaRequest request, Account person, OpaRequest.Table table) {
    if (isMetadata(table)) {
      return table.columns();
    }
    Decision decision = decide(request, person, table.resource(), table.columns());
    return table.columns().stream().filter(column -> !decision.refuses(column)).toList();
  }

  private static boolean isCatalog(String name) {
    return name.equals(LAKE) || name.equals("system");
  }

  private static boolean isMetadata(OpaRequest.Table table) {
    boolean own = table.catalogName().equals(LAKE) && table.schemaName().equals(META);
    boolean jdbc =
        table.catalogName().equals("system")
            && table.schemaName().equals("jdbc")
            && JDBC_TABLES.contains(table.tableName());
    return own || jdbc;
  }
}
