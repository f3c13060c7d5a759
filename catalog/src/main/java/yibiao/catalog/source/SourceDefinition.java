package yibiao.catalog.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One source system as its steward describes it: how to reach it and what it holds. Routes are made
 * from this; there is no class a source.
 *
 * @param name short name, used in raw table names: letters, digits, underscore
 * @param department whose data it is, as data items name departments
 * @param kind how it is reached, such as {@code SFTP}: what kinds there are, ingestion knows
 * @param connection what the kind needs to be told. Secrets are references, {@code env:NAME} or
 *     {@code file:PATH}, resolved when used and never stored
 */
public record SourceDefinition(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,40}", message = "{yibiao.name}") String name,
    @NotBlank String title,
    @NotBlank String department,
    @NotBlank String kind,
    Map<String, String> connection,
    @NotEmpty @Valid List<DatasetDefinition> datasets) {

  public SourceDefinition {
    connection = told(connection);
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
  }

  /** What is left empty is not told. */
  private static Map<String, String> told(Map<String, String> connection) {
    Map<String, String> told = new TreeMap<>(orEmpty(connection));
    told.values().removeIf(value -> value == null || value.isEmpty());
    return Map.copyOf(told);
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
