package yibiao.ingestion.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import yibiao.catalog.source.Secret;
import yibiao.catalog.source.SourceDefinition;

/**
 * A source's database, read only, in one transaction: a driver then need not hold a whole result.
 */
final class SourceDatabase extends DriverManagerDataSource {
  SourceDatabase(SourceDefinition source) {
    super(
        source.connection().url(),
        source.connection().user(),
        Secret.resolve(source.connection().password()));
  }

  @Override
  protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
    Connection connection = super.getConnectionFromDriver(properties);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }
}
