package yibiao.app.gateway;

/**
 * Where the door to SQL is.
 *
 * @param bind the address it listens at
 */
public record DoorAddress(String bind, int port) {
  public static final String LOOPBACK = "127.0.0.1";

  public String jdbcUrl() {
    return "jdbc:trino://localhost:" + port + "/lake/core";
  }
}
