package yibiao.ingestion.kind.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import yibiao.catalog.source.Secret;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.pull.Deadline;

/**
 * A source's database, read only, in one transaction: a driver then need not hold a whole result.
 * One that answers no more, behind a lock or a broken line, is left when the pull's time is over.
 */
final class SourceDatabase extends DriverManagerDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(SourceDatabase.class);

  private final Deadline deadline;

  SourceDatabase(SourceDefinition source, Deadline deadline) {
    super(
        source.connection().getOrDefault("url", ""),
        source.connection().getOrDefault("user", ""),
        Secret.resolve(source.connection().getOrDefault("password", "")));
    this.deadline = deadline;
  }

  @Override
  protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
    Connection connection = super.getConnectionFromDriver(properties);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(deadline.left().toMillis()));
    } catch (SQLFeatureNotSupportedException e) {
      LOG.debug("this driver knows no timeout", e);
    }
    return connection;
  }
}
