package yibiao.catalog.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decision.Outcome;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.organisation.Reader;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * Who may read what: the one function that SQL, forms, pages and exports ask. Default deny; the
 * rules stand in docs/architecture.md, after 政务数据共享条例 (2025) art. 17 for the attributes, and
 * 个人信息保护法 art. 28 to 31 for sensitive data and children under 14.
 */
public final class Decisions {
  /** Days are those of the country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Decisions() {}

  /**
   * Decides.
   *
   * @param columns the columns asked for; what the resource does not have is left out of the answer
   * @param authorization the one authorization that this session is bound to; empty: any that is
   *     active
   */
  public static Decision decide(
      SharingPolicy policy,
      Reader reader,
      String resourceName,
      Collection<String> columns,
      Optional<Integer> authorization,
      Instant now) {
    Optional<DataResource> found = policy.resource(resourceName);
    if (found.isEmpty()) {
      return Decision.none(Outcome.INVISIBLE, policy.listVersion());
    }
    if (!reader.mayRead()) {
      return Decision.none(Outcome.REFUSED, policy.listVersion());
    }
    DataResource resource = found.get();
    Map<String, ListEntry> entries =
        meantFor(reader.organisation(), policy.entriesOf(resource), now);
    if (entries.isEmpty()) {
      return Decision.none(Outcome.INVISIBLE, policy.listVersion());
    }
    List<Authorization> active =
        policy.authorizationsOf(reader.organisation().name()).stream()
            .filter(a -> a.resource().equals(resource.name()) && a.isActive(now))
            .filter(a -> authorization.isEmpty() || authorization.get() == a.id())
            .toList();
    Question question = new Question(reader.organisation(), resource, entries, active);
    Map<String, Access> access = new LinkedHashMap<>();
    for (String column : columns) {
      String item = resource.columns().get(column);
      if (item != null) {
        access.put(column, question.item(item));
      }
    }
    return new Decision(
        Outcome.ALLOWED,
        question.rows(),
        question.rowValues(),
        access,
        policy.listVersion(),
        question.used());
  }

  /** The entries that are valid today and meant for an organisation of this kind, or its own. */
  private static Map<String, ListEntry> meantFor(
      Organisation organisation, Map<String, ListEntry> entries, Instant now) {
    LocalDate today = now.atZone(ZONE).toLocalDate();
    Map<String, ListEntry> meant = new HashMap<>();
    entries.forEach(
        (item, entry) -> {
          boolean forUs =
              entry.scope().audience().contains(organisation.kind()) || entry.isOf(organisation);
          if (forUs && entry.period().holdsOn(today)) {
            meant.put(item, entry);
          }
        });
    return meant;
  }
}
