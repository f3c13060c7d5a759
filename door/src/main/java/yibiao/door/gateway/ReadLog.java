package yibiao.door.gateway;

import io.trino.sql.tree.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.audit.ReadRecord;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * Puts a statement on record before the engine reads a row for it: one record a table, with the
 * columns that it names, the list version and the authorizations that it rests on.
 */
@Component
class ReadLog {
  private final ReadRecords records;

  ReadLog(ReadRecords records) {
    this.records = records;
  }

  /**
   * A statement that may pass.
   *
   * @param path by which way she reads
   */
  void reads(AskedStatement asked, Visibility visibility, String path, String text) {
    for (QualifiedName table : asked.tables()) {
      String resource = visibility.resource(table);
      Set<String> columns = new TreeSet<>(visibility.columns(resource));
      if (!asked.star()) {
        columns.retainAll(asked.mentioned());
      }
      visibility
          .decision(resource, columns)
          .filter(Decision::isAllowed)
          .ifPresent(decision -> records.append(read(decision, resource, visibility, path, text)));
    }
  }

  private static ReadRecord read(
      Decision decision, String resource, Visibility visibility, String path, String text) {
    List<String> readable =
        decision.columns().keySet().stream().filter(c -> !decision.refuses(c)).sorted().toList();
    Session session = visibility.session();
    return ReadRecord.read(
        asked(session, path, text),
        new ReadRecord.Basis(
            decision.listVersion(),
            decision.authorizations(),
            purposes(visibility.policy(), decision.authorizations())),
        resource,
        readable);
  }

  private static ReadRecord.Asked asked(Session session, String path, String text) {
    return new ReadRecord.Asked(session.query(), session.account(), path, text);
  }

  /** A statement that is refused, by the door or by the engine. */
  void refused(Session session, SharingPolicy policy, String path, String text) {
    records.append(
        ReadRecord.refused(
            asked(session, path, text), new ReadRecord.Basis(policy.listVersion(), Set.of(), "")));
  }

  private static String purposes(SharingPolicy policy, Collection<Integer> ids) {
    return policy.authorizations().values().stream()
        .flatMap(List::stream)
        .filter(grant -> ids.contains(grant.id()))
        .map(Authorization::purpose)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
