package yibiao.catalog.source;

import static yibiao.catalog.source.SourceDefinition.orEmpty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yibiao.transforms.plan.Dataset;

/**
 * One dataset of a source: where it is, how it is read, and which standard item each column means.
 *
 * @param location a table (DATABASE), a file name pattern as a regular expression below the
 *     server's root (SFTP, UPLOAD), or a path behind the base address (REST)
 * @param format CSV, XLSX or JSON
 * @param key the columns that identify a row at the source; the last one orders changes of the same
 *     moment
 * @param updated the column with the time of change (DATABASE), else ""
 * @param asOf the column that says when a row was true, else ""
 * @param pageSize rows a page (REST) or a pull (DATABASE)
 * @param mapping standard item → column; {@code 上级/下级} names a column under a merged header
 * @param confidential whether it must not be told that somebody is in it; null: if it delivers
 *     sensitive items
 */
public record DatasetDefinition(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,40}", message = "{yibiao.name}") String name,
    String title,
    @NotNull Dataset.Entity entity,
    @NotNull Dataset.Retention retention,
    @NotBlank String location,
    @NotNull Format format,
    List<String> key,
    String updated,
    String asOf,
    int pageSize,
    @NotEmpty Map<String, @NotBlank String> mapping,
    Map<String, String> constants,
    Boolean confidential) {

  /** How the delivered bytes are read. */
  public enum Format {
    CSV,
    XLSX,
    JSON
  }

  public DatasetDefinition {
    title = orEmpty(title);
    key = key == null ? List.of() : List.copyOf(key);
    updated = orEmpty(updated);
    asOf = orEmpty(asOf);
    pageSize = pageSize <= 0 ? 5000 : pageSize;
    mapping = orEmpty(mapping);
    constants = orEmpty(constants);
  }

  /** The columns that a delivery must have: without them it cannot be understood. */
  public List<String> requiredColumns() {
    List<String> columns = new ArrayList<>(mapping.values());
    columns.addAll(key);
    if (!asOf.isEmpty()) {
      columns.add(asOf);
    }
    return columns.stream().distinct().toList();
  }

  public String rawTable(String source) {
    return source + "_" + name;
  }

  /** Whether being in it tells what is sensitive. */
  boolean isConfidential(Set<String> sensitiveItems) {
    return confidential != null
        ? confidential
        : Stream.concat(mapping.keySet().stream(), constants.keySet().stream())
            .anyMatch(sensitiveItems::contains);
  }

  Dataset plan(SourceDefinition source, Set<String> sensitiveItems) {
    return new Dataset(
        source.name(),
        name,
        source.department(),
        rawTable(source.name()),
        entity,
        retention,
        key,
        asOf,
        mapping,
        constants,
        isConfidential(sensitiveItems));
  }
}
