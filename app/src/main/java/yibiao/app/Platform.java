package yibiao.app;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.engine.ChildProcess;
import yibiao.app.engine.EmbeddedDatabase;
import yibiao.app.engine.Ports;
import yibiao.app.engine.SparkJob;
import yibiao.app.engine.StateFolder;
import yibiao.app.engine.Steps;
import yibiao.app.engine.TrinoServer;
import yibiao.app.run.PlatformSettings;
import yibiao.app.run.Registration;
import yibiao.ingestion.lake.LakeSettings;

/** Everything up: database, server, query engine. Closing it leaves no process behind. */
public final class Platform implements AutoCloseable {
  private final StateFolder state;
  private final FileLock lock;
  private EmbeddedDatabase database;
  private ConfigurableApplicationContext spring;
  private CompletableFuture<TrinoServer> trino = new CompletableFuture<>();
  private String web = "";

  private Platform(StateFolder state, FileLock lock) {
    this.state = state;
    this.lock = lock;
  }

  /**
   * Starts it. The query engine goes on starting in the background; whoever needs it waits for it.
   *
   * @param home the project's folder
   */
  public static Platform start(StateFolder state, Path home, PlatformSettings settings, Steps steps)
      throws Exception {
    Platform platform = new Platform(state, lock(state));
    try {
      platform.run(home, settings, steps);
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
      throw new IllegalStateException(
          "这个状态目录已有一个平台在运行；先 ./yibiao down a platform is running on this state folder already; ./yibiao down first");
    }
    return lock;
  }

  private void run(Path home, PlatformSettings settings, Steps steps) throws Exception {
    ChildProcess.stopLeftovers(state);
    database = steps.step("database", "启动数据库 database", () -> EmbeddedDatabase.start(state));
    int port = Ports.free(settings.port());
    web = "http://127.0.0.1:" + port;
    String warehouse =
        settings.warehouse().isEmpty()
            ? state.folder("warehouse").toUri().toString()
            : settings.warehouse();
    String lakeWarehouse =
        warehouse.replaceFirst("^file:/(?!/)", "file:///").replaceFirst("/$", "");
    LakeSettings lake =
        new LakeSettings(
            database.url("lake"), "lake", state.secret("lake"), lakeWarehouse, Map.of());
    spring = steps.step("server", "启动服务 server", () -> startServer(port, home, settings, lake));
    spring.getBean(Registration.class).register(settings);
    tellWhere(port);
    startTrino(lake, steps);
  }

  private ConfigurableApplicationContext startServer(
      int port, Path home, PlatformSettings settings, LakeSettings lake) {
    SpringApplication application = new SpringApplication(YibiaoApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", port);
    properties.put("spring.datasource.url", database.url("catalog"));
    properties.put("spring.datasource.username", "catalog");
    properties.put("spring.datasource.password", state.secret("catalog"));
    properties.put("yibiao.opa-secret", state.secret("opa"));
    properties.put("logging.file.name", state.file("log", "server.log").toString());
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(StateFolder.class, () -> state);
          beans.registerBean(PlatformSettings.class, () -> settings);
          beans.registerBean(LakeSettings.class, () -> lake);
          beans.registerBean("trino", CompletableFuture.class, () -> trino);
          beans.registerBean(
              SparkJob.class,
              () ->
                  new SparkJob(state, home, settings.spark().master(), settings.spark().memory()));
        });
    return application.run();
  }

  private void startTrino(LakeSettings lake, Steps steps) {
    TrinoServer.Surroundings around =
        new TrinoServer.Surroundings(
            "476",
            Path.of(
                System.getProperty(
                    "yibiao.maven-repository",
                    System.getProperty("user.home") + "/.m2/repository")),
            web,
            state.secret("opa"),
            lake.uri(),
            lake.password(),
            lake.warehouse(),
            "1500m");
    Thread.ofPlatform()
        .name("trino-start")
        .daemon()
        .start(
            () -> {
              try {
                trino.complete(
                    steps.step(
                        "query_engine",
                        "启动查询引擎 query engine",
                        () -> TrinoServer.start(state, around, steps)));
              } catch (Exception e) {
                trino.completeExceptionally(e);
              }
            });
  }

  /** Where other commands find the running platform. */
  private void tellWhere(int port) {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("pid", ProcessHandle.current().pid());
    where.put(
        "started",
        ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    where.put("web", web);
    where.put("port", port);
    StateFolder.writePrivately(
        state.file("run", "platform.json"), JsonMapper.builder().build().writeValueAsString(where));
  }

  public String web() {
    return web;
  }

  public <T> T bean(Class<T> type) {
    return spring.getBean(type);
  }

  /** Waits for the query engine. */
  public TrinoServer trino() throws SQLException {
    return bean(yibiao.app.query.TrinoConnections.class).server();
  }

  @Override
  public void close() {
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
      ChildProcess.stopLeftovers(state);
      Files.deleteIfExists(state.file("run", "platform.json"));
      lock.release();
      lock.acquiredBy().close();
    } catch (IOException | CompletionException e) {
      throw new IllegalStateException("停止时出错 could not stop cleanly", e);
    }
  }
}
