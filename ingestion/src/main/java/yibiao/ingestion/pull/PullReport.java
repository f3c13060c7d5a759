package yibiao.ingestion.pull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one source's pull ended.
 *
 * @param reason why it failed; "" when it went well
 * @param unreadable the files of this source that wait in quarantine, each with its reason
 * @param quarantined what counts and came in with gaps, each with how many rows and why
 * @param told what else people should know
 */
public record PullReport(
    String source,
    boolean ok,
    String reason,
    List<String> unreadable,
    List<String> quarantined,
    List<String> told) {
  /** All that is wrong with the source, in one line; "" for nothing. */
  public String problems() {
    return Stream.of(Stream.of(reason), unreadable.stream(), quarantined.stream())
        .flatMap(lines -> lines)
        .filter(problem -> !problem.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
