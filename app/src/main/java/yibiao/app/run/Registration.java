package yibiao.app.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yibiao.app.engine.StateFolder;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.source.Sources;
import yibiao.catalog.standard.StandardCatalogLoader;

/**
 * Brings a configuration into the catalog; what is there already is brought up to date, nothing is
 * doubled.
 */
@Component
public class Registration {
  private final StandardCatalogLoader standard;
  private final Accounts accounts;
  private final Sources sources;
  private final JdbcClient jdbc;
  private final StateFolder state;
  private final Clock clock;

  Registration(
      StandardCatalogLoader standard,
      Accounts accounts,
      Sources sources,
      JdbcClient jdbc,
      StateFolder state,
      Clock clock) {
    this.standard = standard;
    this.accounts = accounts;
    this.sources = sources;
    this.jdbc = jdbc;
    this.state = state;
    this.clock = clock;
  }

  @Transactional
  public void register(PlatformSettings settings) {
    standard.loadIfEmpty("系统 system");
    settings.organisations().forEach(accounts::put);
    for (var account : settings.accounts()) {
      accounts.create(
          account.name(),
          account.title(),
          account.role(),
          account.organisation(),
          state.secret("account-" + account.name()));
    }
    settings.sources().forEach(sources::put);
    settings.authorizations().forEach(this::grant);
  }

  private void grant(PlatformSettings.Grant grant) {
    for (String organisation : grant.organisations()) {
      jdbc.sql(
              """
              insert into authorization_grant
                (organisation, resource, items, purpose, legal_basis, area, children, valid_from, valid_until)
              select o.name, :resource, :items::text[], :purpose, :basis, o.jurisdiction, :children, :from, :until
              from organisation o where o.name = :organisation and not exists (
                select 1 from authorization_grant g
                where g.organisation = o.name and g.resource = :resource and g.purpose = :purpose)
              """)
          .param("resource", grant.resource())
          .param("items", grant.items().toArray(String[]::new))
          .param("purpose", grant.purpose())
          .param("basis", grant.legalBasis())
          .param("children", grant.children())
          .param("from", Timestamp.from(clock.instant()))
          .param("until", Timestamp.from(clock.instant().plus(Duration.ofDays(grant.days()))))
          .param("organisation", organisation)
          .update();
    }
  }
}
