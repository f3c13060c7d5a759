package yibiao.transforms.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibiao.transforms.plan.PairVerdict;

/**
 * What people have said about pairs, by slots. It holds whatever the weights say; where answers
 * contradict each other, "different" holds.
 *
 * @param pairs all of them, by {@link Links#pair}
 */
record Answers(Links same, Links different, Set<Long> pairs) {
  static final Answers NONE = new Answers(new Links(), new Links(), Set.of());

  /** Answers whose records are there, others have nothing to say. */
  static Answers of(List<PairVerdict> answers, List<PersonRecord> records) {
    if (answers.isEmpty()) {
      return NONE;
    }
    Map<String, Integer> slots = new HashMap<>();
    for (int slot = 0; slot < records.size(); slot++) {
      slots.put(records.get(slot).id(), slot);
    }
    Answers resolved = new Answers(new Links(), new Links(), new HashSet<>());
    for (PairVerdict answer : answers) {
      Integer a = slots.get(answer.recordA());
      Integer b = slots.get(answer.recordB());
      if (a != null && b != null) {
        (answer.same() ? resolved.same : resolved.different).add(a, b, 0);
        resolved.pairs.add(Links.pair(a, b));
      }
    }
    return resolved;
  }

  /** Whether somebody has said something about a pair. */
  boolean hold(int a, int b) {
    return pairs.contains(Links.pair(a, b));
  }
}
