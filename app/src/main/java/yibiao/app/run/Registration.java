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
    jdbc.sql(
            """
            insert into authorization_grant
              (organisation, resource, items, purpose, legal_basis, area, children, valid_from, valid_until)
            select ?, ?, ?::text[], ?, ?, ?, ?, ?, ?
            where not exists (select 1 from authorization_grant where organisation = ? and resource = ? and purpose = ?)
            """)
        .params(
            grant.organisation(),
            grant.resource(),
            grant.items().toArray(String[]::new),
            grant.purpose(),
            grant.legalBasis(),
            grant.area(),
            grant.children(),
            Timestamp.from(clock.instant()),
            Timestamp.from(clock.instant().plus(Duration.ofDays(grant.days()))),
            grant.organisation(),
            grant.resource(),
            grant.purpose())
        .update();
  }
}
