package yibiao.door.query;

import static yibiao.standard.words.Words.say;

import io.trino.jdbc.TrinoConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Session;
import yibiao.door.engine.QueryEngine;
import yibiao.door.front.FrontDoor;
import yibiao.door.front.TlsCertificate;
import yibiao.door.token.AccessTokens;

/** Connections through the door, each as one person: there is no other kind. */
@Component
public final class TrinoConnections {
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final AccessTokens tokens;
  private final FrontDoor door;
  private final TlsCertificate certificate;
  private final CompletableFuture<QueryEngine> trino;

  /**
   * @param trino the engine, which may still be starting
   */
  public TrinoConnections(
      AccessTokens tokens,
      FrontDoor door,
      TlsCertificate certificate,
      CompletableFuture<QueryEngine> trino) {
    this.tokens = tokens;
    this.door = door;
    this.certificate = certificate;
    this.trino = trino;
  }

  /**
   * A connection.
   *
   * @param path by which way she reads, for the record: {@code sql}, {@code form}, …
   */
  public Connection as(Session session, String path) throws SQLException {
    awaitEngine();
    Properties properties = new Properties();
    properties.setProperty("SSL", "true");
    properties.setProperty("SSLTrustStorePath", certificate.pem().toString());
    properties.setProperty("user", session.account());
    properties.setProperty("accessToken", tokens.forDoor(session, path, LIFETIME).token());
    Connection connection =
        DriverManager.getConnection(door.addresses().innerJdbcUrl(), properties);
    connection.unwrap(TrinoConnection.class).setLocale(Locale.forLanguageTag("mul"));
    return connection;
  }

  /** Waits for the engine to come up. */
  public void awaitEngine() throws SQLException {
    try {
      trino.get(4, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for Trino", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new SQLException(say("door.engineNotAvailable"), e);
    }
  }
}
