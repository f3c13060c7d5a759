package yibiao.app;

import java.time.Clock;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.audit.Redaction;
import yibiao.catalog.audit.Seal;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.TokenRecords;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.source.Sources;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.notice.NoticeSettings;
import yibiao.door.gateway.ReadSet;
import yibiao.door.token.AccessTokens;
import yibiao.door.token.IssuedTokens;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.DatasetStates;
import yibiao.ingestion.pull.PullReports;
import yibiao.ingestion.pull.SourcePulls;
import yibiao.lake.Lake;
import yibiao.lake.LakeSettings;
import yibiao.lake.PublishedSets;
import yibiao.standard.division.DivisionNames;

/**
 * How the parts are put together, by one rule: what needs other parts alone is a component and
 * stands for itself; what needs a setting, a folder or a secret is made here. The engines are
 * started before, and handed in by {@link Platform}.
 */
@SpringBootApplication(scanBasePackages = "yibiao")
class YibiaoApplication {

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  Seal seal(StateFolder state) {
    return new Seal(state.secret("audit"));
  }

  @Bean
  Redaction redaction(StateFolder state) {
    return new Redaction(state.secret("redaction"));
  }

  @Bean
  WorkingDays workingDays() {
    return WorkingDays.announced();
  }

  @Bean
  Deadlines deadlines(PlatformSettings settings) {
    return settings.deadlines();
  }

  @Bean
  NoticeSettings noticeSettings(PlatformSettings settings) {
    return settings.notices();
  }

  @Bean
  IssuedTokens issuedTokens(
      AccessTokens tokens,
      Accounts accounts,
      SecurityEvents events,
      PlatformSettings settings,
      TokenRecords records,
      SharingPolicies policies,
      Clock clock) {
    return new IssuedTokens(
        tokens, accounts, events, settings.limits().tokens(), records, policies, clock);
  }

  @Bean
  Lake lake(LakeSettings settings) {
    return new Lake(settings);
  }

  @Bean
  PublishedSets publishedSets(LakeSettings settings) {
    return new PublishedSets(settings);
  }

  @Bean
  ReadSet readSet(PublishedSets sets) {
    return sets::number;
  }

  @Bean
  Intake intake(StateFolder state, JdbcClient catalog, Lake lake, Clock clock) {
    return new Intake(state.folder("landing"), catalog, lake, clock);
  }

  @Bean
  Surroundings surroundings(
      CamelContext camel,
      Intake intake,
      Lake lake,
      Deliveries deliveries,
      JdbcClient catalog,
      Clock clock) {
    return new Surroundings(camel, intake, lake, deliveries, new DatasetStates(catalog), clock);
  }

  @Bean
  SourcePulls sourcePulls(
      Sources sources,
      Intake intake,
      Deliveries deliveries,
      PullReports reports,
      Surroundings around,
      PlatformSettings settings,
      Clock clock) {
    return new SourcePulls(
        sources, intake, deliveries, reports, around, settings.limits().pulls(), clock);
  }

  @Bean
  DivisionNames divisionNames(PlatformSettings settings) {
    return new DivisionNames(settings.areas());
  }
}
