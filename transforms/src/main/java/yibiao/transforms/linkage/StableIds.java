package yibiao.transforms.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.Linkage.Change;

/**
 * Resident ids that stay from run to run: a cluster keeps the id that most of its records had
 * before; where two clusters claim one id, the one with more of its records keeps it. Every merge
 * and split is told.
 */
public final class StableIds {
  private final String[] ids;
  private final List<Change> changes = new ArrayList<>();

  private StableIds(int clusters) {
    ids = new String[clusters];
  }

  private record Claim(int cluster, String previous, int records) {}

  /**
   * Names clusters.
   *
   * @param members each cluster's slots
   * @param previous a slot's resident after the last run, or ""
   * @param fresh what a new resident's id is made from, by the first slot of hers
   */
  static StableIds assign(
      int[][] members, IntFunction<String> previous, IntFunction<String> fresh) {
    StableIds stable = new StableIds(members.length);
    List<Claim> claims = new ArrayList<>();
    for (int cluster = 0; cluster < members.length; cluster++) {
      Map<String, Integer> before = new TreeMap<>();
      for (int slot : members[cluster]) {
        if (!previous.apply(slot).isEmpty()) {
          before.merge(previous.apply(slot), 1, Integer::sum);
        }
      }
      for (var entry : before.entrySet()) {
        claims.add(new Claim(cluster, entry.getKey(), entry.getValue()));
      }
    }
    claims.sort(
        Comparator.comparing((Claim c) -> -c.records())
            .thenComparing(Claim::previous)
            .thenComparing(Claim::cluster));
    Set<String> taken = new HashSet<>();
    for (Claim claim : claims) {
      if (stable.ids[claim.cluster()] == null && taken.add(claim.previous())) {
        stable.ids[claim.cluster()] = claim.previous();
      }
    }
    IntStream.range(0, members.length)
        .filter(cluster -> stable.ids[cluster] == null)
        .forEach(cluster -> stable.ids[cluster] = fresh(fresh.apply(members[cluster][0]), taken));
    stable.tellChanges(claims);
    return stable;
  }

  private void tellChanges(List<Claim> claims) {
    Map<String, Integer> clustersOfPrevious = new HashMap<>();
    claims.forEach(claim -> clustersOfPrevious.merge(claim.previous(), 1, Integer::sum));
    for (Claim claim : claims) {
      String now = ids[claim.cluster()];
      if (!now.equals(claim.previous())) {
        boolean split = clustersOfPrevious.get(claim.previous()) > 1;
        changes.add(new Change(split ? "split" : "merge", claim.previous(), now));
      }
    }
  }

  /**
   * The id of a new resident: from the first record's id, so that a repeated run names it the same.
   *
   * @param taken the ids that others have; the new one joins them
   */
  private static String fresh(String firstRecord, Set<String> taken) {
    long hash = Hash.of(firstRecord);
    String id = name(hash);
    while (!taken.add(id)) {
      hash = Hash.of(hash, 1);
      id = name(hash);
    }
    return id;
  }

  /**
   * The ids of residents who are all new.
   *
   * @param firstRecord the first record of each
   */
  public static String[] fresh(int residents, IntFunction<String> firstRecord) {
    String[] names = new String[residents];
    long[] hashes = new long[residents];
    IntStream.range(0, residents)
        .parallel()
        .forEach(
            r -> {
              hashes[r] = Hash.of(firstRecord.apply(r));
              names[r] = name(hashes[r]);
            });
    Arrays.parallelSort(hashes);
    boolean allDiffer = IntStream.range(1, residents).noneMatch(i -> hashes[i] == hashes[i - 1]);
    if (!allDiffer) { // Hardly ever: of 63 bits.
      Set<String> taken = new HashSet<>();
      for (int r = 0; r < residents; r++) {
        names[r] = fresh(firstRecord.apply(r), taken);
      }
    }
    return names;
  }

  static String name(long hash) {
    return "R" + Long.toString(hash & Long.MAX_VALUE, 32).toUpperCase();
  }

  /** The number that an id was made from. */
  static long number(String id) {
    return Long.parseLong(id, 1, id.length(), 32);
  }

  String of(int cluster) {
    return ids[cluster];
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }
}
