package yibiao.catalog.opa;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.audit.ReadRecord;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.Statements;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.opa.OpaRequest.Table;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * Puts on record what Trino was told about a table: before it reads a row, and once a statement.
 */
@Component
class DecisionRecorder {
  private final ReadRecords records;
  private final Statements statements;

  DecisionRecorder(ReadRecords records, Statements statements) {
    this.records = records;
    this.statements = statements;
  }

  void record(Caller caller, Table table, boolean allowed) {
    String key = caller.session().query();
    Statements.Running statement = statements.of(key);
    String resource =
        table.catalogName().equals(TrinoRules.LAKE)
            ? table.resource()
            : table.catalogName() + "." + table.resource();
    if (!statement.isNew(allowed + " " + resource + " " + new TreeSet<>(table.columns()))) {
      return;
    }
    Decision decision = caller.decide(table.resource(), table.columns());
    ReadRecord record =
        ReadRecord.read(caller.session().account(), statement.path(), resource, table.columns())
            .ofQuery(key, statement.text())
            .decidedBy(
                decision.listVersion(),
                decision.authorizations(),
                purposes(caller.policy(), decision));
    records.append(allowed ? record : record.of(ReadRecord.Kind.REFUSED, "refused"));
  }

  private static String purposes(SharingPolicy policy, Decision decision) {
    return policy.authorizations().values().stream()
        .flatMap(grants -> grants.stream())
        .filter(grant -> decision.authorizations().contains(grant.id()))
        .map(Authorization::purpose)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
