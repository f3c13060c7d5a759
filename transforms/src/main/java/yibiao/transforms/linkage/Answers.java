package yibiao.transforms.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.transforms.plan.PairVerdict;

/**
 * What people have said about pairs, by slots. It holds whatever the weights say; where answers
 * contradict each other, "different" holds.
 */
record Answers(Links same, Links different) {
  static final Answers NONE = new Answers(new Links(), new Links());

  /** Answers whose records are there, others have nothing to say. */
  static Answers of(List<PairVerdict> answers, List<PersonRecord> records) {
    if (answers.isEmpty()) {
      return NONE;
    }
    Map<String, Integer> slots = new HashMap<>();
    for (int slot = 0; slot < records.size(); slot++) {
      slots.put(records.get(slot).id(), slot);
    }
    Answers resolved = new Answers(new Links(), new Links());
    for (PairVerdict answer : answers) {
      Integer a = slots.get(answer.recordA());
      Integer b = slots.get(answer.recordB());
      if (a != null && b != null) {
        (answer.same() ? resolved.same : resolved.different).add(a, b, 0);
      }
    }
    return resolved;
  }

  boolean isEmpty() {
    return same.size() == 0 && different.size() == 0;
  }

  /** Whether somebody has said something about a pair. */
  boolean hold(int a, int b) {
    return same.has(a, b) || different.has(a, b);
  }
}
