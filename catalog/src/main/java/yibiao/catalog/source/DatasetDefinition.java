package yibiao.catalog.source;

import static yibiao.catalog.source.SourceDefinition.orEmpty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yibiao.standard.plan.Dataset;

/**
 * One dataset of a source: where it is, how it is read, and which standard item each column means.
 *
 * @param location a table (DATABASE), a file name pattern below the server's root (SFTP, UPLOAD), a
 *     regular expression or such as {@code *.xlsx}, or a path behind the base address (REST)
 * @param format CSV, XLSX or JSON
 * @param key the columns that identify a row at the source, all of them together
 * @param updated the column with the time of change (DATABASE); "" where there is none, and the
 *     whole table is compared each time
 * @param asOf the column that says when a row was true, else ""
 * @param pageSize rows a page (REST) or a delivery (DATABASE); 0 for as many as usual
 * @param mapping standard item → column; {@code 上级/下级} names a column under a merged header
 * @param confidential whether it must not be told that somebody is in it; null: if it delivers
 *     sensitive items
 * @param changes how a database's changes are found
 * @param paging how an API hands out a list
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
    Boolean confidential,
    @Valid ChangeReading changes,
    @Valid Paging paging) {
  private static final int MANY_ROWS = 100;

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
    mapping = orEmpty(mapping);
    constants = orEmpty(constants);
    changes = changes == null ? ChangeReading.USUALLY : changes;
    paging = paging == null ? Paging.USUAL : paging;
  }

  /** The rows a page or delivery, where the definition says none as many as usual. */
  public int pageSizeOr(int usual) {
    return pageSize > 0 ? pageSize : usual;
  }

  /**
   * Whether nothing at all may be what it now holds; a list of many rows that comes empty is taken
   * for one that is being made anew.
   *
   * @param before how many rows it had
   */
  public boolean mayBeEmptyAfter(long before) {
    return before < MANY_ROWS || changes.mayBeEmpty() || paging.mayBeEmpty();
  }

  /** Whether a file of that name is one of this dataset's. */
  public boolean expects(String fileName) {
    return filePattern().matcher(fileName).matches();
  }

  /** The part of the location behind its folder, as a regular expression. */
  public java.util.regex.Pattern filePattern() {
    return FilePattern.of(location.substring(location.lastIndexOf('/') + 1));
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
  public boolean isConfidential(Set<String> sensitiveItems) {
    return confidential != null
        ? confidential
        : Stream.concat(mapping.keySet().stream(), constants.keySet().stream())
            .anyMatch(sensitiveItems::contains);
  }

  Dataset plan(SourceDefinition source, Set<String> sensitiveItems, Set<String> wholeLists) {
    return new Dataset(
        source.name(),
        name,
        source.department(),
        rawTable(source.name()),
        entity,
        wholeLists.contains(source.kind()) ? Dataset.Retention.LATEST_DELIVERY : retention,
        key,
        asOf,
        mapping,
        constants,
        isConfidential(sensitiveItems));
  }
}
