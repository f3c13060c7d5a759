package yibiao.door.front;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/**
 * Where the platform is reached. The query engine and the command line always reach it on loopback;
 * people do, too, or by the address that the configuration names, and then over TLS alone.
 *
 * @param host the name or address that people use
 * @param bind the address listened at for them
 * @param inner the port on loopback, without TLS
 * @param pages the port of their pages; {@code inner} where people are on this machine only
 * @param innerSql the door to SQL on loopback
 * @param sql their door to SQL; {@code innerSql} where they are on this machine only
 */
public record Addresses(
    String host, InetAddress bind, int inner, int pages, int innerSql, int sql) {
  /**
   * As configured.
   *
   * @param listen the address to listen at; "" for the one that {@code host} leads to
   * @throws IllegalArgumentException where {@code host} leads to no address of this machine, or a
   *     port is taken
   */
  public static Addresses of(String host, String listen, int port, int sqlPort) {
    InetAddress bind = bind(host, listen);
    if (bind.isLoopbackAddress()) {
      int inner = Ports.free(port);
      int sql = Ports.free(sqlPort);
      return new Addresses(host, InetAddress.getLoopbackAddress(), inner, inner, sql, sql);
    }
    Ports.requireFree(bind, port, "port");
    Ports.requireFree(bind, sqlPort, "sqlPort");
    return new Addresses(host, bind, Ports.free(0), port, Ports.free(0), sqlPort);
  }

  private static InetAddress bind(String host, String listen) {
    String wanted = listen.isEmpty() ? host : listen;
    try {
      InetAddress address = InetAddress.getByName(wanted);
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
        throw new IllegalArgumentException(
            say(
                "door.addressNotOurs",
                (listen.isEmpty() ? "host" : "listen"),
                address.getHostAddress()));
      }
      return address;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          say("door.leadsNowhere", (listen.isEmpty() ? "host" : "listen"), wanted), e);
    }
  }

  /** Whether people are on this machine only. */
  public boolean areLocal() {
    return pages == inner;
  }

  /** Where the query engine and the command line go. */
  public String innerUrl() {
    return "http://127.0.0.1:" + inner;
  }

  /** Where people's browsers go. */
  public String pagesUrl() {
    return areLocal() ? innerUrl() : "https://" + inUrl(host) + ":" + pages;
  }

  /** Where the platform's own queries go. */
  public String innerJdbcUrl() {
    return jdbc("localhost", innerSql);
  }

  /** Where people's tools go. */
  public String jdbcUrl() {
    return areLocal() ? innerJdbcUrl() : jdbc(inUrl(host), sql);
  }

  private static String jdbc(String host, int port) {
    return "jdbc:trino://" + host + ":" + port + "/lake/core";
  }

  private static String inUrl(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
