package yibiao.door.guard;

import io.trino.spi.QueryId;
import io.trino.spi.connector.CatalogSchemaName;
import io.trino.spi.connector.CatalogSchemaTableName;
import io.trino.spi.connector.SchemaTableName;
import io.trino.spi.security.AccessDeniedException;
import io.trino.spi.security.Identity;
import io.trino.spi.security.SystemAccessControl;
import io.trino.spi.security.SystemSecurityContext;
import io.trino.spi.security.ViewExpression;
import io.trino.spi.type.Type;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sharing list as the query engine's access control. What is not overridden here the interface
 * refuses: DDL, DML, procedures, table functions, session properties, impersonation, other people's
 * queries.
 */
final class SharingListControl implements SystemAccessControl {
  /** The identity that row filters and masks run as; no token is ever made for it. */
  private static final String POLICY = "$policy";

  private static final String LAKE = "lake";
  private static final String ENGINE = "system";
  private static final String META = "information_schema";

  /** What JDBC tools read to draw their trees; the engine filters its rows through this class. */
  private static final Set<String> JDBC_TABLES =
      Set.of("catalogs", "schemas", "tables", "columns", "types", "table_types");

  private final CatalogLink catalog;

  SharingListControl(CatalogLink catalog) {
    this.catalog = catalog;
  }

  private Grant grant(Identity identity) {
    return catalog.grant(identity.getUser());
  }

  private Grant grant(SystemSecurityContext context) {
    return grant(context.getIdentity());
  }

  private Map<String, Set<String>> visible(SystemSecurityContext context) {
    return catalog.visible(context.getIdentity().getUser());
  }

  @Override
  public void checkCanSetUser(Optional<Principal> principal, String user) {
    if (!principal.map(Principal::getName).equals(Optional.of(user))) {
      AccessDeniedException.denySetUser(principal, user);
    }
  }

  @Override
  public void checkCanExecuteQuery(Identity identity, QueryId query) {
    if (!grant(identity).admitted()) {
      AccessDeniedException.denyExecuteQuery();
    }
  }

  @Override
  public boolean canAccessCatalog(SystemSecurityContext context, String name) {
    return (name.equals(LAKE) || name.equals(ENGINE))
        && (isPolicy(context) || grant(context).admitted());
  }

  @Override
  public Set<String> filterCatalogs(SystemSecurityContext context, Set<String> names) {
    return only(names, name -> name.equals(LAKE) && grant(context).admitted());
  }

  @Override
  public void checkCanShowSchemas(SystemSecurityContext context, String name) {
    if (!name.equals(LAKE) || !grant(context).admitted()) {
      AccessDeniedException.denyShowSchemas();
    }
  }

  @Override
  public Set<String> filterSchemas(
      SystemSecurityContext context, String catalogName, Set<String> names) {
    return only(names, name -> seesSchema(context, catalogName, name));
  }

  @Override
  public void checkCanShowTables(SystemSecurityContext context, CatalogSchemaName schema) {
    if (!seesSchema(context, schema.getCatalogName(), schema.getSchemaName())) {
      AccessDeniedException.denyShowTables(schema.toString());
    }
  }

  private boolean seesSchema(SystemSecurityContext context, String catalogName, String name) {
    return catalogName.equals(LAKE)
        && grant(context).admitted()
        && (name.equals(META)
            || visible(context).keySet().stream().anyMatch(t -> t.startsWith(name + ".")));
  }

  @Override
  public Set<SchemaTableName> filterTables(
      SystemSecurityContext context, String catalogName, Set<SchemaTableName> names) {
    return only(names, name -> seesTable(context, new CatalogSchemaTableName(catalogName, name)));
  }

  @Override
  public void checkCanShowColumns(SystemSecurityContext context, CatalogSchemaTableName table) {
    if (!seesTable(context, table)) {
      AccessDeniedException.denyShowColumns(table.toString());
    }
  }

  private boolean seesTable(SystemSecurityContext context, CatalogSchemaTableName table) {
    return grant(context).admitted()
        && (isMetadata(table) || isLake(table) && visible(context).containsKey(key(table)));
  }

  @Override
  public Set<String> filterColumns(
      SystemSecurityContext context, CatalogSchemaTableName table, Set<String> columns) {
    if (!grant(context).admitted()) {
      return Set.of();
    }
    if (isMetadata(table)) {
      return columns;
    }
    Set<String> seen =
        isLake(table) ? visible(context).getOrDefault(key(table), Set.of()) : Set.of();
    return only(columns, seen::contains);
  }

  @Override
  public void checkCanSelectFromColumns(
      SystemSecurityContext context, CatalogSchemaTableName table, Set<String> columns) {
    if (isPolicy(context)) {
      return; // A filter or mask reads the very table that it is put on.
    }
    Grant grant = grant(context);
    boolean reads =
        grant.admitted()
            && (isMetadata(table)
                || granted(grant, table)
                    .map(granted -> granted.columns().keySet().containsAll(columns))
                    .orElse(false));
    if (!reads) {
      AccessDeniedException.denySelectColumns(table.toString(), columns);
    }
  }

  @Override
  public List<ViewExpression> getRowFilters(
      SystemSecurityContext context, CatalogSchemaTableName table) {
    if (isMetadata(table)) {
      return List.of();
    }
    String rows = granted(grant(context), table).map(Grant.Table::rows).orElse("false");
    return rows.equals("true") ? List.of() : List.of(expression(table, rows));
  }

  /** None for a column that the statement may not read: reading it is refused. */
  @Override
  public Optional<ViewExpression> getColumnMask(
      SystemSecurityContext context, CatalogSchemaTableName table, String column, Type type) {
    if (isMetadata(table)) {
      return Optional.empty();
    }
    String mask =
        granted(grant(context), table)
            .map(granted -> granted.columns().getOrDefault(column, ""))
            .orElse("NULL");
    return mask.isEmpty() ? Optional.empty() : Optional.of(expression(table, mask));
  }

  private static Optional<Grant.Table> granted(Grant grant, CatalogSchemaTableName table) {
    return isLake(table) ? Optional.ofNullable(grant.tables().get(key(table))) : Optional.empty();
  }

  private static ViewExpression expression(CatalogSchemaTableName table, String sql) {
    return ViewExpression.builder()
        .identity(POLICY)
        .catalog(table.getCatalogName())
        .schema(table.getSchemaTableName().getSchemaName())
        .expression(sql)
        .build();
  }

  private static boolean isPolicy(SystemSecurityContext context) {
    return context.getIdentity().getUser().equals(POLICY);
  }

  private static boolean isLake(CatalogSchemaTableName table) {
    return table.getCatalogName().equals(LAKE);
  }

  /** The engine's own lists of tables and columns, whose rows it filters through this class. */
  private static boolean isMetadata(CatalogSchemaTableName table) {
    String schema = table.getSchemaTableName().getSchemaName();
    return isLake(table) && schema.equals(META)
        || table.getCatalogName().equals(ENGINE)
            && schema.equals("jdbc")
            && JDBC_TABLES.contains(table.getSchemaTableName().getTableName());
  }

  private static String key(CatalogSchemaTableName table) {
    return table.getSchemaTableName().getSchemaName()
        + "."
        + table.getSchemaTableName().getTableName();
  }

  private static <T> Set<T> only(Set<T> all, java.util.function.Predicate<T> test) {
    return all.stream().filter(test).collect(Collectors.toCollection(HashSet::new));
  }
}
