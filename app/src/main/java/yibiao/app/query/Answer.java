package yibiao.app.query;

import java.util.List;

/**
 * What a person got for a statement.
 *
 * @param refusal why there is no answer; "" when there is one
 * @param truncated whether there were more rows than asked for
 */
public record Answer(
    List<String> columns, List<List<String>> rows, String refusal, boolean truncated) {
  static Answer refused(String why) {
    return new Answer(List.of(), List.of(), why, false);
  }

  public boolean isRefused() {
    return !refusal.isEmpty();
  }
}
