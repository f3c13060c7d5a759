package yibiao.catalog.opa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.audit.Statements;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.TrinoExpressions;
import yibiao.catalog.opa.OpaRequest.Column;
import yibiao.catalog.opa.OpaRequest.Table;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicies;

/**
 * Open Policy Agent's data API, as far as Trino speaks it. The path holds a secret that only
 * Trino's configuration knows: nobody else on the machine may probe the policy.
 */
@RestController
@RequestMapping("/opa/${yibiao.opa-secret}")
class OpaController {
  private final SharingPolicies policies;
  private final Statements statements;
  private final Clock clock;

  OpaController(SharingPolicies policies, Statements statements, Clock clock) {
    this.policies = policies;
    this.statements = statements;
    this.clock = clock;
  }

  private Caller caller(OpaRequest request) {
    Session session = Session.parse(request.user());
    return new Caller(policies.inForce(), session, statements.of(session.query()), clock.instant());
  }

  @PostMapping("/allow")
  Map<String, Object> allow(@RequestBody OpaRequest request) {
    if (request.user().equals(Session.POLICY)) {
      // A mask or filter reads the very table it is put on; Trino asks for the catalog first.
      String operation = request.action().operation();
      return result(operation.equals("SelectFromColumns") || operation.equals("AccessCatalog"));
    }
    return result(TrinoRules.allows(caller(request), request.action()));
  }

  @PostMapping("/batch")
  Map<String, Object> batch(@RequestBody OpaRequest request) {
    return result(TrinoRules.visible(caller(request), request.action()));
  }

  @PostMapping("/row-filters")
  Map<String, Object> rowFilters(@RequestBody OpaRequest request) {
    Table table = request.action().resource().table();
    if (isOpenMetadata(table.catalogName(), table.schemaName())) {
      return result(List.of());
    }
    Caller caller = caller(request);
    String filter =
        caller
            .resource(table.resource())
            .map(
                resource ->
                    TrinoExpressions.rowFilter(
                        resource, caller.decide(table.resource(), List.of()), today()))
            .orElse("false");
    return result(filter.equals("true") ? List.of() : List.of(expression(filter)));
  }

  /**
   * The masks of the columns that the statement names. Trino works out each mask with several
   * questions, so those that nobody reads are left out; {@link TrinoRules} refuses a column that
   * the statement turns out to read without having named it.
   */
  @PostMapping("/column-masks")
  Map<String, Object> columnMasks(@RequestBody OpaRequest request) {
    List<Column> asked =
        request.action().filterResources().stream().map(OpaRequest.Resource::column).toList();
    if (asked.isEmpty()
        || isOpenMetadata(asked.getFirst().catalogName(), asked.getFirst().schemaName())) {
      return result(List.of());
    }
    Caller caller = caller(request);
    String table = asked.getFirst().resource();
    Optional<DataResource> resource = caller.resource(table);
    Decision decision = caller.decide(table, asked.stream().map(Column::columnName).toList());
    List<Map<String, Object>> masks = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int index = i;
      if (!caller.statement().names(asked.get(i).columnName())) {
        continue;
      }
      mask(resource, decision, asked.get(i).columnName())
          .ifPresent(mask -> masks.add(Map.of("index", index, "viewExpression", expression(mask))));
    }
    return result(masks);
  }

  /** The expression in a column's place; whatever cannot be decided becomes NULL. */
  private Optional<String> mask(Optional<DataResource> resource, Decision decision, String column) {
    Decision.Access access =
        decision.columns().getOrDefault(column, Decision.Access.Refused.UNKNOWN);
    return resource.isEmpty()
        ? Optional.of("NULL")
        : TrinoExpressions.mask(resource.get(), column, access, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Trino's own metadata tables: their rows are filtered through {@code /batch} already. */
  private static boolean isOpenMetadata(String catalog, String schema) {
    return catalog.equals("system") || schema.equals("information_schema");
  }

  private static Map<String, Object> result(Object answer) {
    return Map.of("result", answer);
  }

  private static Map<String, String> expression(String sql) {
    return Map.of("expression", sql, "identity", Session.POLICY);
  }
}
