package yibiao.catalog.opa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.opa.OpaRequest.Action;
import yibiao.catalog.opa.OpaRequest.Resource;
import yibiao.catalog.opa.OpaRequest.Schema;
import yibiao.catalog.opa.OpaRequest.Table;

/**
 * The decision in terms of Trino's operations. What is not named here is refused: DDL, DML,
 * procedures, table functions, session properties, impersonation, other people's queries.
 */
final class TrinoRules {
  static final String LAKE = "lake";
  private static final String META = "information_schema";

  /** What JDBC tools read to draw their trees; Trino filters its rows through this same policy. */
  private static final Set<String> JDBC_TABLES =
      Set.of("catalogs", "schemas", "tables", "columns", "types", "table_types");

  private TrinoRules() {}

  static boolean allows(Caller caller, Action action) {
    if (caller.person().isEmpty()) {
      return false;
    }
    Resource resource = action.resource();
    return switch (action.operation()) {
      case "ExecuteQuery" -> true;
      case "AccessCatalog" -> isCatalog(resource.catalog().name());
      case "FilterCatalogs", "ShowSchemas" -> resource.catalog().name().equals(LAKE);
      case "FilterSchemas", "ShowTables" -> seesSchema(caller, resource.schema());
      case "FilterTables", "ShowColumns" -> seesTable(caller, resource.table());
      case "FilterColumns" -> !visibleColumns(caller, resource.table()).isEmpty();
      case "SelectFromColumns" -> reads(caller, resource.table());
      default -> false;
    };
  }

  /** The indices of what may be seen; for FilterColumns, of the one table's columns. */
  static List<Integer> visible(Caller caller, Action action) {
    List<Resource> resources = action.filterResources();
    List<Integer> visible = new ArrayList<>();
    if (action.operation().equals("FilterColumns") && resources.size() == 1) {
      Table table = resources.getFirst().table();
      Set<String> seen = Set.copyOf(visibleColumns(caller, table));
      for (int i = 0; i < table.columns().size(); i++) {
        if (seen.contains(table.columns().get(i))) {
          visible.add(i);
        }
      }
      return visible;
    }
    for (int i = 0; i < resources.size(); i++) {
      if (allows(caller, new Action(action.operation(), resources.get(i), List.of()))) {
        visible.add(i);
      }
    }
    return visible;
  }

  private static boolean reads(Caller caller, Table table) {
    if (isMetadata(table)) {
      return true;
    }
    Decision decision = caller.decide(table.resource(), table.columns());
    return table.catalogName().equals(LAKE)
        && decision.isAllowed()
        && table.columns().stream().noneMatch(decision::refuses)
        && table.columns().stream().allMatch(caller.statement()::names);
  }

  private static boolean seesSchema(Caller caller, Schema schema) {
    return schema.catalogName().equals(LAKE)
        && (schema.schemaName().equals(META)
            || caller.policy().resources().keySet().stream()
                .filter(name -> name.startsWith(schema.schemaName() + "."))
                .anyMatch(name -> caller.decide(name, List.of()).isAllowed()));
  }

  private static boolean seesTable(Caller caller, Table table) {
    return isMetadata(table)
        || table.catalogName().equals(LAKE)
            && caller.decide(table.resource(), List.of()).isAllowed();
  }

  private static List<String> visibleColumns(Caller caller, Table table) {
    if (caller.person().isEmpty()) {
      return List.of();
    }
    if (isMetadata(table)) {
      return table.columns();
    }
    Decision decision = caller.decide(table.resource(), table.columns());
    return table.columns().stream().filter(column -> !decision.refuses(column)).toList();
  }

  private static boolean isCatalog(String name) {
    return name.equals(LAKE) || name.equals("system");
  }

  /** Trino's own metadata tables, whose rows it filters through this policy. */
  static boolean isMetadata(Table table) {
    boolean own = table.catalogName().equals(LAKE) && table.schemaName().equals(META);
    boolean jdbc =
        table.catalogName().equals("system")
            && table.schemaName().equals("jdbc")
            && JDBC_TABLES.contains(table.tableName());
    return own || jdbc;
  }
}
