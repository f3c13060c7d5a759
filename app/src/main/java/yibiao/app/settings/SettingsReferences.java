package yibiao.app.settings;

import static yibiao.standard.words.Words.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.kind.SourceKinds;

/** Names that lead nowhere or stand twice, and what is wrong with the sources. */
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
    settings.sources().stream()
        .flatMap(source -> SourceKinds.check(source).stream())
        .forEach(problem -> problems.add("sources." + problem));
    problems.addAll(
        twice(
            say("app.twoDatasetsWithOne"),
            settings.sources().stream()
                .flatMap(
                    source -> source.datasets().stream().map(d -> d.rawTable(source.name())))));
    return problems;
  }

  private static List<String> twice(String where, Stream<String> names) {
    Set<String> seen = new HashSet<>();
    return names
        .filter(name -> name != null && !seen.add(name))
        .map(name -> say("app.standsTwice", where, name))
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
    return say("app.noSuchOrganisation", where, organisation);
  }
}
