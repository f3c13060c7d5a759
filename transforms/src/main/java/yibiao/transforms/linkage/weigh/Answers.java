package yibiao.transforms.linkage.weigh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.record.PersonRecord;

/**
 * What people have said about pairs, by slots. It holds whatever the weights say; where answers
 * contradict each other, "different" holds.
 *
 * @param pairs all of them, by {@link Links#pair}
 */
public record Answers(Links same, Links different, Set<Long> pairs) {
  public static final Answers NONE = new Answers(new Links(), new Links(), Set.of());

  /** Answers whose records are there, others have nothing to say. */
  public static Answers of(List<PairVerdict> answers, List<PersonRecord> records) {
    if (answers.isEmpty()) {
      return NONE;
    }
    Map<String, Integer> slots = new HashMap<>();
    for (int slot = 0; slot < records.size(); slot++) {
      slots.put(records.get(slot).id(), slot);
    }
    return of(answers, id -> slots.getOrDefault(id, -1));
  }

  /**
   * Answers whose records have slots, others have nothing to say.
   *
   * @param slots a record's slot by its id, -1 for one that is not there
   */
  public static Answers of(List<PairVerdict> answers, ToIntFunction<String> slots) {
    Answers resolved = new Answers(new Links(), new Links(), new HashSet<>());
    for (PairVerdict answer : answers) {
      int a = slots.applyAsInt(answer.recordA());
      int b = slots.applyAsInt(answer.recordB());
      if (a >= 0 && b >= 0) {
        (answer.same() ? resolved.same : resolved.different).add(a, b, 0);
        resolved.pairs.add(Links.pair(a, b));
      }
    }
    return resolved;
  }

  /** Those about some slots only, by their places among them. */
  public Answers among(int[] slots) {
    return this == NONE ? NONE : new Answers(among(same, slots), among(different, slots), Set.of());
  }

  private static Links among(Links all, int[] slots) {
    Links some = new Links();
    for (int link = 0; link < all.size(); link++) {
      int a = Arrays.binarySearch(slots, all.a(link));
      int b = Arrays.binarySearch(slots, all.b(link));
      if (a >= 0 && b >= 0) {
        some.add(a, b, 0);
      }
    }
    return some;
  }

  /** Whether somebody has said something about a pair. */
  public boolean hold(int a, int b) {
    return pairs.contains(Links.pair(a, b));
  }
}
