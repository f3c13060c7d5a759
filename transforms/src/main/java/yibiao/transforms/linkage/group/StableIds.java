package yibiao.transforms.linkage.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.Linkage.Change;
import yibiao.transforms.linkage.pair.KeySet;
import yibiao.transforms.linkage.record.Hash;

/**
 * Resident ids that stay from run to run: a cluster keeps the id that most of its records had
 * before; where two clusters claim one id, the one with more of its records keeps it. Every merge
 * and split is told. An id is a number of 63 bits, written as R and 13 characters at most.
 */
public final class StableIds {
  /** No resident. */
  public static final long NONE = 0;

  private final long[] numbers;
  private final List<Change> changes = new ArrayList<>();

  private StableIds(int clusters) {
    numbers = new long[clusters];
  }

  private record Claim(int cluster, long previous, int records) {}

  /**
   * Names clusters.
   *
   * @param members each cluster's slots
   * @param previous a slot's resident after the last run, or {@link #NONE}
   * @param fresh what a new resident's id is made from, by the first slot of hers
   * @param numbering how a number is made from it
   */
  public static StableIds assign(
      int[][] members, IntToLongFunction previous, IntFunction<String> fresh, Numbering numbering) {
    StableIds stable = new StableIds(members.length);
    List<Claim> claims = new ArrayList<>();
    for (int cluster = 0; cluster < members.length; cluster++) {
      long[] before =
          IntStream.of(members[cluster])
              .mapToLong(previous)
              .filter(resident -> resident != NONE)
              .sorted()
              .toArray();
      for (int from = 0; from < before.length; ) {
        int to = from;
        while (to < before.length && before[to] == before[from]) {
          to++;
        }
        claims.add(new Claim(cluster, before[from], to - from));
        from = to;
      }
    }
    claims.sort(StableIds::strongerFirst);
    KeySet claimed = new KeySet(claims.stream().mapToLong(Claim::previous).toArray());
    KeySet taken = new KeySet(members.length);
    for (Claim claim : claims) {
      if (stable.numbers[claim.cluster()] == NONE && taken.add(claim.previous())) {
        stable.numbers[claim.cluster()] = claim.previous();
      }
    }
    for (int cluster = 0; cluster < members.length; cluster++) {
      if (stable.numbers[cluster] == NONE) {
        long number = positive(numbering.of(fresh.apply(members[cluster][0])));
        while (claimed.contains(number) || !taken.add(number)) {
          number = next(number);
        }
        stable.numbers[cluster] = number;
      }
    }
    stable.tellChanges(claims);
    return stable;
  }

  private static int strongerFirst(Claim a, Claim b) {
    int byRecords = Integer.compare(b.records(), a.records());
    int byPrevious = byRecords != 0 ? byRecords : Long.compare(a.previous(), b.previous());
    return byPrevious != 0 ? byPrevious : Integer.compare(a.cluster(), b.cluster());
  }

  private void tellChanges(List<Claim> claims) {
    long[] previous = claims.stream().mapToLong(Claim::previous).sorted().toArray();
    for (Claim claim : claims) {
      long now = numbers[claim.cluster()];
      if (now != claim.previous()) {
        int at = Arrays.binarySearch(previous, claim.previous());
        boolean split =
            at > 0 && previous[at - 1] == previous[at]
                || at + 1 < previous.length && previous[at + 1] == previous[at];
        changes.add(new Change(split ? "split" : "merge", name(claim.previous()), name(now)));
      }
    }
  }

  /**
   * The ids of residents who are all new.
   *
   * @param firstRecord the first record of each
   */
  public static String[] fresh(int residents, IntFunction<String> firstRecord) {
    String[] names = new String[residents];
    long[] numbers = new long[residents];
    IntStream.range(0, residents)
        .parallel()
        .forEach(
            r -> {
              numbers[r] = numberOf(firstRecord.apply(r));
              names[r] = name(numbers[r]);
            });
    Arrays.parallelSort(numbers);
    boolean allDiffer = IntStream.range(1, residents).noneMatch(i -> numbers[i] == numbers[i - 1]);
    if (!allDiffer) { // Hardly ever: of 63 bits.
      KeySet taken = new KeySet(residents);
      for (int r = 0; r < residents; r++) {
        long number = numberOf(firstRecord.apply(r));
        while (!taken.add(number)) {
          number = next(number);
        }
        names[r] = name(number);
      }
    }
    return names;
  }

  private static long numberOf(String firstRecord) {
    return positive(Hash.of(firstRecord));
  }

  private static long positive(long hash) {
    long number = hash & Long.MAX_VALUE;
    return number == NONE ? 1 : number;
  }

  private static long next(long number) {
    long next = Hash.of(number, 1) & Long.MAX_VALUE;
    return next == NONE ? 1 : next;
  }

  public static String name(long number) {
    return "R" + Long.toString(number, 32).toUpperCase();
  }

  /** The number that an id is, or {@link #NONE} for "". */
  public static long number(String id) {
    return id.isEmpty() ? NONE : Long.parseLong(id, 1, id.length(), 32);
  }

  public long number(int cluster) {
    return numbers[cluster];
  }

  public String of(int cluster) {
    return name(numbers[cluster]);
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }
}
