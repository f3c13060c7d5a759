package yibiao.app;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import yibiao.app.engine.ChildProcess;
import yibiao.app.engine.EmbeddedDatabase;
import yibiao.app.engine.SparkJob;
import yibiao.app.engine.Steps;
import yibiao.app.engine.TrinoServer;
import yibiao.app.operator.RunningPlatform;
import yibiao.app.run.Recovery;
import yibiao.app.run.Registration;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.installation.StateFolder;
import yibiao.door.front.Addresses;
import yibiao.door.front.FrontDoor;
import yibiao.door.front.TlsCertificate;
import yibiao.door.query.TrinoConnections;
import yibiao.lake.LakeSettings;

/** Everything up: database, server, query engine. Closing it leaves no process behind. */
public final class Platform implements AutoCloseable {
  private final StateFolder state;
  private final Claim claim;
  private volatile EmbeddedDatabase database;
  private volatile ConfigurableApplicationContext spring;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CompletableFuture<TrinoServer> trino = new CompletableFuture<>();
  private Addresses addresses;

  private Platform(Claim claim) {
    this.state = claim.state();
    this.claim = claim;
  }

  /** A state folder that is ours alone as long as the claim is held. */
  public record Claim(StateFolder state, FileLock lock) {
    public void release() throws IOException {
      if (!lock.isValid()) {
        return;
      }
      ChildProcess.stopLeftovers(state);
      lock.release();
      lock.acquiredBy().close();
    }
  }

  /** Takes a state folder, and ends what a crash left running there. */
  public static Claim claim(StateFolder state) throws IOException {
    Claim claim = new Claim(state, lock(state));
    ChildProcess.stopLeftovers(state);
    FileSystemUtils.deleteRecursively(state.folder("tmp"));
    // Workbooks that are being written hold what people may read: not for the machine's own folder.
    TempFile.setTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(state.folder("tmp").toFile()));
    return claim;
  }

  /**
   * Starts it. The query engine goes on starting in the background; whoever needs it waits for it.
   *
   * @param home the project's folder
   */
  public static Platform start(Claim claim, Path home, PlatformSettings settings, Steps steps)
      throws Exception {
    Platform platform = new Platform(claim);
    // Asked to stop while it starts; once it runs, whoever started it closes it.
    Thread early = Thread.ofPlatform().unstarted(platform::close);
    Runtime.getRuntime().addShutdownHook(early);
    try {
      platform.run(home, settings, steps);
      Runtime.getRuntime().removeShutdownHook(early);
      return platform;
    } catch (Exception e) {
      platform.close();
      throw e;
    }
  }

  private static FileLock lock(StateFolder state) throws IOException {
    RandomAccessFile file = new RandomAccessFile(state.file("run", "lock").toFile(), "rw");
    FileLock lock = file.getChannel().tryLock();
    if (lock == null) {
      throw new IllegalStateException(say("app.alreadyRunning"));
    }
    return lock;
  }

  private void run(Path home, PlatformSettings settings, Steps steps) throws Exception {
    addresses =
        Addresses.of(settings.host(), settings.listen(), settings.port(), settings.sqlPort());
    TlsCertificate certificate = TlsCertificate.of(state);
    FrontDoor front = front(settings, certificate);
    database = steps.step("database", say("app.database"), () -> EmbeddedDatabase.start(state));
    String warehouse =
        settings.warehouse().isEmpty()
            ? state.folder("warehouse").toUri().toString()
            : settings.warehouse();
    String lakeWarehouse =
        warehouse.replaceFirst("^file:/(?!/)", "file:///").replaceFirst("/$", "");
    LakeSettings lake =
        new LakeSettings(
            database.url("lake"), "lake", state.secret("lake"), lakeWarehouse, Map.of());
    spring =
        steps.step(
            "server",
            say("app.server"),
            () -> startServer(home, settings, lake, certificate, front));
    Registration registration = spring.getBean(Registration.class);
    registration.register(settings);
    registration.retireOthers(settings);
    spring.getBean(Recovery.class).recover();
    RunningPlatform.here(addresses).write(state);
    startTrino(home, lake, certificate, steps);
  }

  private FrontDoor front(PlatformSettings settings, TlsCertificate inner) throws IOException {
    if (addresses.areLocal()) {
      return new FrontDoor(addresses, inner, false);
    }
    PlatformSettings.Certificate given = settings.certificate();
    return given == null
        ? new FrontDoor(addresses, TlsCertificate.of(state, settings.host()), false)
        : new FrontDoor(
            addresses,
            TlsCertificate.given(
                state, settings.host(), Path.of(given.chain()), Path.of(given.key())),
            true);
  }

  private ConfigurableApplicationContext startServer(
      Path home,
      PlatformSettings settings,
      LakeSettings lake,
      TlsCertificate certificate,
      FrontDoor front) {
    SpringApplication application = new SpringApplication(YibiaoApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", addresses.inner());
    properties.put("spring.datasource.url", database.url("catalog"));
    properties.put("spring.datasource.username", "catalog");
    properties.put("spring.datasource.password", state.secret("catalog"));
    properties.put("yibiao.engine-secret", state.secret("engine"));
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(StateFolder.class, () -> state);
          beans.registerBean(PlatformSettings.class, () -> settings);
          beans.registerBean(LakeSettings.class, () -> lake);
          beans.registerBean(TlsCertificate.class, () -> certificate);
          beans.registerBean(FrontDoor.class, () -> front);
          beans.registerBean("trino", CompletableFuture.class, () -> trino);
          beans.registerBean(
              SparkJob.class,
              () ->
                  new SparkJob(
                      state,
                      home,
                      settings.spark().master(),
                      settings.spark().memory(),
                      settings.spark().options(),
                      Duration.ofMinutes(settings.limits().stage())));
        });
    return application.run();
  }

  private void startTrino(Path home, LakeSettings lake, TlsCertificate certificate, Steps steps) {
    TrinoServer.Surroundings around =
        new TrinoServer.Surroundings(
            home,
            addresses.innerUrl(),
            certificate,
            state.secret("engine"),
            lake.uri(),
            lake.password(),
            lake.warehouse(),
            "1500m");
    Thread.ofPlatform()
        .name("trino-start")
        .daemon()
        .start(
            () -> {
              if (trino.isDone()) {
                return; // The platform was stopped meanwhile.
              }
              try {
                TrinoServer started =
                    steps.step(
                        "query_engine",
                        say("app.queryEngine"),
                        () -> TrinoServer.start(state, around, steps));
                if (!trino.complete(started)) {
                  started.close(); // So too.
                }
              } catch (Exception e) {
                trino.completeExceptionally(e);
              }
            });
  }

  /** Where people's browsers go. */
  public String web() {
    return addresses.pagesUrl();
  }

  public <T> T bean(Class<T> type) {
    return spring.getBean(type);
  }

  /** Waits for the query engine. */
  public void awaitEngine() throws SQLException {
    bean(TrinoConnections.class).awaitEngine();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      trino.completeExceptionally(new IllegalStateException("the platform is stopping"));
      if (!trino.isCompletedExceptionally()) {
        trino.join().close();
      }
      if (spring != null) {
        spring.close();
      }
      if (database != null) {
        database.close();
      }
      RunningPlatform.forget(state);
      claim.release();
    } catch (IOException | CompletionException e) {
      throw new IllegalStateException(say("app.couldNotStopCleanly"), e);
    }
  }
}
