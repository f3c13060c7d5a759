package yibiao.door.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.TrinoExpressions;
import yibiao.catalog.sharing.DataResource;

/**
 * What one statement may read. What is not in here it may not.
 *
 * @param admitted whether its asker may ask anything
 * @param tables by resource name, those that the statement names and its asker may see
 */
record StatementGrant(boolean admitted, Map<String, TableGrant> tables) {
  /**
   * One table.
   *
   * @param rows the condition that a row has to meet, in Trino's SQL
   * @param columns by name, those that the statement names and may read: the expression that stands
   *     in for the column, "" for the column itself
   */
  record TableGrant(String rows, Map<String, String> columns) {}

  /**
   * Works out a statement's grant. Trino works out each mask with an analysis of its own, so
   * columns that the statement does not name are left out, and refused if it reads them after all.
   *
   * @param today the day that children's ages are counted on
   */
  static StatementGrant of(Caller caller, LocalDate today) {
    Map<String, TableGrant> tables = new TreeMap<>();
    for (String table : caller.statement().tables()) {
      caller
          .resource(table)
          .ifPresent(r -> table(caller, r, today).ifPresent(g -> tables.put(table, g)));
    }
    return new StatementGrant(caller.person().isPresent(), tables);
  }

  private static Optional<TableGrant> table(Caller caller, DataResource resource, LocalDate today) {
    Decision decision = caller.decide(resource.name(), resource.columns().keySet());
    if (!decision.isAllowed()) {
      return Optional.empty();
    }
    Map<String, String> columns = new TreeMap<>();
    for (String name : decision.columns().keySet()) {
      if (caller.statement().names(name) && !decision.refuses(name)) {
        columns.put(name, TrinoExpressions.mask(resource, decision, name, today).orElse(""));
      }
    }
    return Optional.of(
        new TableGrant(TrinoExpressions.rowFilter(resource, decision, today), columns));
  }
}
