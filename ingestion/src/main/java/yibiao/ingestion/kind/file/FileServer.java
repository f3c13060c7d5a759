package yibiao.ingestion.kind.file;

import java.net.URI;
import java.util.Map;
import yibiao.catalog.source.Secret;

/**
 * Where files are fetched from.
 *
 * @param scheme of Camel's component
 * @param options what the component needs beside, {@code &name=value} …
 */
record FileServer(
    String scheme, String host, int port, String user, String password, String options) {

  static FileServer of(
      String scheme, Map<String, String> connection, int usualPort, String options) {
    URI address = URI.create(connection.get("url"));
    return new FileServer(
        scheme,
        address.getHost(),
        address.getPort() < 0 ? usualPort : address.getPort(),
        connection.getOrDefault("user", ""),
        Secret.resolve(connection.getOrDefault("password", "")),
        options);
  }
}
