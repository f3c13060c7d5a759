package yibiao.lake;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the lake is: an Iceberg JDBC catalog and a warehouse.
 *
 * @param properties further Iceberg properties, such as {@code io-impl} and {@code s3.endpoint} for
 *     an object store
 */
public record LakeSettings(
    String uri, String user, String password, String warehouse, Map<String, String> properties) {
  public static final String CATALOG = "lake";

  Map<String, String> iceberg() {
    Map<String, String> all = new HashMap<>(properties);
    all.put("uri", uri);
    all.put("jdbc.user", user);
    all.put("jdbc.password", password);
    all.put("jdbc.schema-version", "V1");
    all.put("warehouse", warehouse);
    all.putIfAbsent("io-impl", DurableFileIO.class.getName());
    return all;
  }
}
