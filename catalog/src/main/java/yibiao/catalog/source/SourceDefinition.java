package yibiao.catalog.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;

/**
 * One source system as its steward describes it: how to reach it and what it holds. Routes are made
 * from this; there is no class a source.
 *
 * @param name short name, used in raw table names: letters, digits, underscore
 * @param department whose data it is, as data items name departments
 */
public record SourceDefinition(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,40}", message = "{yibiao.name}") String name,
    @NotBlank String title,
    @NotBlank String department,
    @NotNull Kind kind,
    @Valid Connection connection,
    @NotEmpty @Valid List<DatasetDefinition> datasets) {

  /** How a source is reached. */
  public enum Kind {
    /** A relational database, read by time of change. */
    DATABASE,
    /** Files on an SFTP server. */
    SFTP,
    /** A REST API with pages. */
    REST,
    /** Files that a person hands in. */
    UPLOAD
  }

  /**
   * Where it is. Secrets are references, {@code env:NAME} or {@code file:PATH}, resolved when used
   * and never stored.
   *
   * @param url JDBC URL, {@code sftp://host:port} or the API's base address; "" for uploads
   * @param password a secret reference
   * @param token a secret reference, sent as bearer token
   * @param knownHosts the SSH known_hosts file that the SFTP server's key must stand in
   */
  public record Connection(
      String url, String user, String password, String token, String knownHosts) {
    static final Connection NONE = new Connection("", "", "", "", "");

    public Connection {
      url = orEmpty(url);
      user = orEmpty(user);
      password = orEmpty(password);
      token = orEmpty(token);
      knownHosts = orEmpty(knownHosts);
    }
  }

  public SourceDefinition {
    connection = connection == null ? Connection.NONE : connection;
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
