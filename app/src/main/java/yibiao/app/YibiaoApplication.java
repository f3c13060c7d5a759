package yibiao.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.app.engine.EngineTokens;
import yibiao.app.engine.FrontDoor;
import yibiao.app.engine.SparkJob;
import yibiao.app.engine.StateFolder;
import yibiao.app.engine.TlsCertificate;
import yibiao.app.engine.TrinoServer;
import yibiao.app.gateway.EngineLink;
import yibiao.app.query.PersonQuery;
import yibiao.app.query.TrinoConnections;
import yibiao.app.run.Forms;
import yibiao.app.run.MainJob;
import yibiao.app.run.TransformJob;
import yibiao.app.security.AccessTokens;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.audit.Redaction;
import yibiao.catalog.audit.Seal;
import yibiao.catalog.calendar.Deadlines;
import yibiao.catalog.calendar.WorkingDays;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.pair.PairAnswers;
import yibiao.catalog.run.TransformRuns;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.source.DivisionNames;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.lake.Lake;
import yibiao.ingestion.lake.LakeSettings;
import yibiao.ingestion.route.DatasetPulls;
import yibiao.ingestion.route.PullReports;
import yibiao.ingestion.route.SourcePulls;

/**
 * How the parts are put together. The engines are started before, and handed in by {@link
 * Platform}.
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
  Lake lake(LakeSettings settings) {
    return new Lake(settings);
  }

  @Bean
  Intake intake(StateFolder state, JdbcClient catalog, Lake lake, Clock clock) {
    return new Intake(state.folder("landing"), catalog, lake, clock);
  }

  @Bean
  DatasetPulls datasetPulls(
      CamelContext camel,
      Intake intake,
      Lake lake,
      Deliveries deliveries,
      JdbcClient catalog,
      Clock clock) {
    return new DatasetPulls(camel, intake, lake, deliveries, catalog, clock);
  }

  @Bean
  SourcePulls sourcePulls(
      Sources sources,
      Intake intake,
      Deliveries deliveries,
      PullReports reports,
      DatasetPulls datasets,
      PlatformSettings settings,
      Clock clock) {
    return new SourcePulls(
        sources, intake, deliveries, reports, datasets, settings.limits().pulls(), clock);
  }

  @Bean
  AccessTokens accessTokens(StateFolder state, Clock clock) {
    return new AccessTokens(state, clock);
  }

  @Bean
  EngineTokens engineTokens(StateFolder state, Clock clock) {
    return new EngineTokens(state, clock);
  }

  @Bean
  EngineLink engineLink(CompletableFuture<TrinoServer> trino, TlsCertificate certificate) {
    return new EngineLink(trino, certificate);
  }

  @Bean
  TrinoConnections trinoConnections(
      AccessTokens tokens,
      FrontDoor door,
      TlsCertificate certificate,
      CompletableFuture<TrinoServer> trino) {
    return new TrinoConnections(tokens, door, certificate, trino);
  }

  @Bean
  PersonQuery personQuery(TrinoConnections trino) {
    return new PersonQuery(trino);
  }

  @Bean
  DivisionNames divisionNames(PlatformSettings settings) {
    return new DivisionNames(settings.district());
  }

  @Bean
  Forms forms(
      DataItems items,
      SharingPolicies policies,
      TrinoConnections trino,
      DivisionNames divisions,
      Clock clock) {
    return new Forms(items, policies, trino, divisions, clock);
  }

  @Bean
  MainJob mainJob(SourcePulls pulls, TransformJob transforms) {
    return new MainJob(pulls, transforms);
  }

  @Bean
  TransformJob transformJob(
      StateFolder state,
      SparkJob spark,
      Sources sources,
      DataItems items,
      Deliveries deliveries,
      PairAnswers answers,
      TransformRuns runs,
      LakeSettings lake,
      PlatformSettings settings,
      Clock clock) {
    return new TransformJob(
        state,
        spark,
        sources,
        items,
        deliveries,
        answers,
        runs,
        lake,
        settings.district(),
        settings.statistics().smallestCount(),
        clock);
  }
}
