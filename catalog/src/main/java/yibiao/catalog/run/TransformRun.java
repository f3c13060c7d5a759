package yibiao.catalog.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One finished run of the transforms.
 *
 * @param rows stage → rows, in the order of the stages
 */
public record TransformRun(
    String id, Instant startedAt, Instant finishedAt, Map<String, Long> rows) {

  public long seconds() {
    return Duration.between(startedAt, finishedAt).toSeconds();
  }
}
