package yibiao.app.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yibiao.app.engine.TrinoServer;
import yibiao.app.security.AccessTokens;
import yibiao.catalog.organisation.Session;

/** Connections to Trino, each as one person: there is no other kind. */
public final class TrinoConnections {
  private final AccessTokens tokens;
  private final CompletableFuture<TrinoServer> trino;

  /**
   * @param trino the server, which may still be starting
   */
  public TrinoConnections(AccessTokens tokens, CompletableFuture<TrinoServer> trino) {
    this.tokens = tokens;
    this.trino = trino;
  }

  public Connection as(Session session) throws SQLException {
    TrinoServer server = server();
    Properties properties = new Properties();
    properties.setProperty("SSL", "true");
    properties.setProperty("SSLTrustStorePath", server.truststore().toString());
    properties.setProperty("SSLTrustStorePassword", server.truststorePassword());
    properties.setProperty("accessToken", tokens.issue(session));
    return DriverManager.getConnection(server.jdbcUrl(), properties);
  }

  /** The server, waiting for it to come up. */
  public TrinoServer server() throws SQLException {
    try {
      return trino.get(4, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for Trino", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new SQLException(
          "查询引擎不可用，见 log/trino.log the query engine is not available; see log/trino.log", e);
    }
  }

  /** Whether it answers queries now. */
  public boolean isUp() {
    return trino.isDone() && !trino.isCompletedExceptionally() && trino.join().isAlive();
  }
}
