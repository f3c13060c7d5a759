package yibiao.app.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.SourceDefinition.Kind;
import yibiao.standard.plan.Dataset.Retention;

/** Names that lead nowhere or stand twice, and what a kind of source cannot do without. */
final class SettingsReferences {
  private SettingsReferences() {}

  static List<String> problems(PlatformSettings settings) {
    List<String> problems = new ArrayList<>();
    problems.addAll(
        twice("organisations", settings.organisations().stream().map(Organisation::name)));
    problems.addAll(
        twice("accounts", settings.accounts().stream().map(PlatformSettings.AccountEntry::name)));
    problems.addAll(twice("sources", settings.sources().stream().map(SourceDefinition::name)));
    problems.addAll(unknownOrganisations(settings));
    settings.sources().forEach(source -> problems.addAll(incomplete(source)));
    problems.addAll(
        twice(
            "sources: 两个数据集同用一张原始表，请改一个名字 two datasets with one raw table; rename one",
            settings.sources().stream()
                .flatMap(
                    source -> source.datasets().stream().map(d -> d.rawTable(source.name())))));
    return problems;
  }

  private static List<String> twice(String where, Stream<String> names) {
    Set<String> seen = new HashSet<>();
    return names
        .filter(name -> name != null && !seen.add(name))
        .map(name -> where + ": 写了两次 stands twice: " + name)
        .distinct()
        .toList();
  }

  private static List<String> unknownOrganisations(PlatformSettings settings) {
    Set<String> known =
        settings.organisations().stream().map(Organisation::name).collect(Collectors.toSet());
    Stream<String> ofAccounts =
        settings.accounts().stream()
            .filter(a -> a.organisation() != null && !known.contains(a.organisation()))
            .map(a -> unknown("accounts." + a.name(), a.organisation()));
    Stream<String> ofGrants =
        settings.authorizations().stream()
            .map(grant -> grant.organisations() == null ? List.<String>of() : grant.organisations())
            .flatMap(Collection::stream)
            .filter(organisation -> !known.contains(organisation))
            .map(organisation -> unknown("authorizations", organisation));
    return Stream.concat(ofAccounts, ofGrants).toList();
  }

  private static String unknown(String where, String organisation) {
    return where + ": 没有这个单位 no such organisation: " + organisation;
  }

  private static List<String> incomplete(SourceDefinition source) {
    List<String> problems = new ArrayList<>();
    for (DatasetDefinition dataset : source.datasets()) {
      String where = "sources." + source.name() + "." + dataset.name() + ": ";
      if (source.kind() == Kind.DATABASE && dataset.key().isEmpty()) {
        problems.add(where + "数据库来源要写主键 key（全部主键列） a database needs key, all of its columns");
      }
      if (source.kind() == Kind.DATABASE && dataset.retention() != Retention.LATEST_PER_KEY) {
        problems.add(
            where
                + "数据库来源只送变化，retention 要写 LATEST_PER_KEY a database delivers changes: its retention is LATEST_PER_KEY");
      }
    }
    if (source.kind() != Kind.UPLOAD && source.connection().url().isBlank()) {
      problems.add("sources." + source.name() + ": 要写 connection.url it needs connection.url");
    }
    return problems;
  }
}
