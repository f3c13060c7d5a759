package yibiao.catalog.opa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.TrinoExpressions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;

/**
 * Open Policy Agent's data API, as far as Trino speaks it. The path holds a secret that only
 * Trino's configuration knows: nobody else on the machine may probe the policy.
 */
@RestController
@RequestMapping("/opa/${yibiao.opa-secret}")
class OpaController {
  private final TrinoRules rules;

  OpaController(TrinoRules rules) {
    this.rules = rules;
  }

  @PostMapping("/allow")
  Map<String, Object> allow(@RequestBody OpaRequest request) {
    return Map.of("result", rules.allows(request));
  }

  @PostMapping("/batch")
  Map<String, Object> batch(@RequestBody OpaRequest request) {
    return Map.of("result", rules.visible(request));
  }

  @PostMapping("/row-filters")
  Map<String, Object> rowFilters(@RequestBody OpaRequest request) {
    OpaRequest.Table table = request.resource().table();
    return Map.of("result", List.of(expression(rowFilter(request, table).orElse("false"))));
  }

  private Optional<String> rowFilter(OpaRequest request, OpaRequest.Table table) {
    Optional<DataResource> resource = rules.policy().resource(table.resource());
    Optional<Account> person = rules.person(request);
    if (isOpenMetadata(table.catalogName(), table.schemaName())) {
      return Optional.of("true");
    }
    if (resource.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    Decision decision = rules.decide(request, person.get(), table.resource(), List.of());
    return decision.outcome() == Decision.Outcome.ALLOWED
        ? Optional.of(TrinoExpressions.rowFilter(resource.get(), decision))
        : Optional.empty();
  }

  @PostMapping("/column-masks")
  Map<String, Object> columnMasks(@RequestBody OpaRequest request) {
    List<OpaRequest.Resource> asked = request.filterResources();
    List<Map<String, Object>> masks = new ArrayList<>();
    if (!asked.isEmpty()
        && !isOpenMetadata(
            asked.getFirst().column().catalogName(), asked.getFirst().column().schemaName())) {
      Map<String, String> expressions = masks(request, asked);
      for (int i = 0; i < asked.size(); i++) {
        String mask = expressions.get(asked.get(i).column().columnName());
        if (mask != null) {
          masks.add(Map.of("index", i, "viewExpression", expression(mask)));
        }
      }
    }
    return Map.of("result", masks);
  }

  /** Column → the expression in its place; whatever cannot be decided becomes NULL. */
  private Map<String, String> masks(OpaRequest request, List<OpaRequest.Resource> asked) {
    String table = asked.getFirst().column().resource();
    List<String> columns = asked.stream().map(r -> r.column().columnName()).toList();
    Optional<DataResource> resource = rules.policy().resource(table);
    Optional<Account> person = rules.person(request);
    Map<String, String> masks = new java.util.HashMap<>();
    if (resource.isEmpty() || person.isEmpty()) {
      columns.forEach(column -> masks.put(column, "NULL"));
      return masks;
    }
    Decision decision = rules.decide(request, person.get(), table, columns);
    for (String column : columns) {
      Decision.Access access =
          decision.columns().getOrDefault(column, new Decision.Access.Refused(false));
      TrinoExpressions.mask(resource.get(), column, access)
          .ifPresent(mask -> masks.put(column, mask));
    }
    return masks;
  }

  /** Trino's own metadata tables: their rows are filtered through {@code /batch} already. */
  private static boolean isOpenMetadata(String catalog, String schema) {
    return catalog.equals("system") || schema.equals("information_schema");
  }

  private static Map<String, String> expression(String sql) {
    return Map.of("expression", sql, "identity", Session.POLICY);
  }
}
