package yibiao.app.run;

import static yibiao.standard.words.Words.say;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yibiao.app.settings.PlatformSettings;
import yibiao.app.settings.PlatformSettings.AccountEntry;
import yibiao.catalog.account.AccountDesk;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.desk.request.Authorizations;
import yibiao.desk.request.Authorizations.Terms;
import yibiao.desk.standard.StandardDesk;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.Dataset;

/**
 * Brings a configuration into the catalog; what is there already is brought up to date, nothing is
 * doubled.
 */
@Component
public class Registration {
  private final StandardDesk standard;
  private final Accounts accounts;
  private final AccountDesk desk;
  private final Sources sources;
  private final DataItems items;
  private final Authorizations authorizations;
  private final StateFolder state;

  Registration(
      StandardDesk standard,
      Accounts accounts,
      AccountDesk desk,
      Sources sources,
      DataItems items,
      Authorizations authorizations,
      StateFolder state) {
    this.standard = standard;
    this.accounts = accounts;
    this.desk = desk;
    this.sources = sources;
    this.items = items;
    this.authorizations = authorizations;
    this.state = state;
  }

  @Transactional
  public void register(PlatformSettings settings) {
    standard.takeIn();
    settings.sources().forEach(this::requireKnownItems);
    if (items.hold(delivered(settings))) {
      standard.takeIn(); // Their columns and lines of the list are new as well.
    }
    settings.organisations().forEach(accounts::put);
    for (var account : settings.accounts()) {
      accounts.create(
          account.name(),
          account.title(),
          account.role(),
          account.organisation(),
          account.email(),
          () -> state.renewedAccountPassword(account.name()));
    }
    settings.sources().forEach(sources::seed);
    settings.authorizations().forEach(grant -> grant(grant, settings.organisations()));
  }

  private static Set<String> delivered(PlatformSettings settings) {
    Set<String> names = new TreeSet<>();
    for (SourceDefinition source : settings.sources()) {
      for (DatasetDefinition dataset : source.datasets()) {
        names.addAll(dataset.mapping().keySet());
        names.addAll(dataset.constants().keySet());
      }
    }
    return names;
  }

  /** What the configuration names no longer: its accounts are closed, its sources not pulled. */
  @Transactional
  public void retireOthers(PlatformSettings settings) {
    desk.retireAllBut(settings.accounts().stream().map(AccountEntry::name).toList());
    sources.configure(settings.sources().stream().map(SourceDefinition::name).toList());
  }

  /** A mapping to an item that nobody knows would be lost silently. */
  private void requireKnownItems(SourceDefinition source) {
    Set<String> known = items.all().stream().map(DataItem::name).collect(Collectors.toSet());
    for (DatasetDefinition dataset : source.datasets()) {
      Collection<String> allowed =
          dataset.entity() == Dataset.Entity.PERSON ? known : dataset.entity().columns();
      Set<String> unknown = new TreeSet<>(dataset.mapping().keySet());
      unknown.addAll(dataset.constants().keySet());
      unknown.removeAll(allowed);
      if (!unknown.isEmpty()) {
        throw new IllegalArgumentException(
            say(
                "app.noSuchItems",
                source.name(),
                dataset.name(),
                String.join(", ", unknown),
                String.join(", ", new TreeSet<>(allowed))));
      }
    }
  }

  private void grant(PlatformSettings.Grant grant, List<Organisation> organisations) {
    Terms terms =
        new Terms(
            grant.resource(),
            grant.items(),
            grant.purpose(),
            grant.legalBasis(),
            grant.children(),
            Duration.ofDays(grant.days()));
    for (Organisation organisation : organisations) {
      if (grant.organisations().contains(organisation.name())) {
        authorizations.grantOnce(organisation, terms);
      }
    }
  }
}
