package yibiao.transforms.merge;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How good what each dataset delivers is, item by item: how many of its records say something, how
 * many of what they say can be read, and how many of those agree with what stands for the resident
 * (completeness, validity and consistency of GB/T 36344). Tallies are added up and taken away from
 * each other, so that a change costs what it touches.
 */
public final class Tally implements Serializable {
  /** Worked out or rewritten by the merge, so that agreeing says nothing. */
  private static final Set<String> NOT_COMPARED =
      Set.of("address", "registered_address", "dwelling_code", "disabled", "head_name");

  private static final int COUNTS = 5;
  private static final int FILLED = 0;
  private static final int UNREADABLE = 1;
  private static final int REPAIRED = 2;
  private static final int COMPARED = 3;
  private static final int AGREEING = 4;

  private final Items items;
  private final int idNumber;
  private final boolean[] compared;

  /** source/dataset → records, then the counts of every item. */
  private final TreeMap<String, long[]> byDataset = new TreeMap<>();

  public Tally(Items items) {
    this.items = items;
    this.idNumber = items.of("id_number");
    this.compared = new boolean[items.size()];
    for (int item = 0; item < compared.length; item++) {
      compared[item] = !NOT_COMPARED.contains(items.name(item));
    }
  }

  /** Counts a resident's records, once or, taken away, minus once. */
  public void count(Merged resident, List<CleansedRecord> records, int times) {
    for (CleansedRecord record : records) {
      long[] counts =
          byDataset.computeIfAbsent(
              record.source() + "/" + record.dataset(), d -> new long[1 + COUNTS * items.size()]);
      counts[0] += times;
      for (int item = 0; item < items.size(); item++) {
        count(resident, record, item, counts, times);
      }
    }
  }

  private void count(Merged resident, CleansedRecord record, int item, long[] counts, int times) {
    boolean says = record.says(item);
    boolean problem = hasProblem(record.problems(), items.name(item));
    if (!says && !problem) {
      return;
    }
    boolean readable = says && (item != idNumber || record.idValid());
    int at = 1 + COUNTS * item;
    counts[at + FILLED] += times;
    counts[at + UNREADABLE] += problem && !readable ? times : 0;
    counts[at + REPAIRED] += problem && readable ? times : 0;
    Candidate stands = resident.listed() ? resident.values()[item] : null;
    if (readable && compared[item] && stands != null) {
      counts[at + COMPARED] += times;
      counts[at + AGREEING] += stands.value().equals(record.values()[item]) ? times : 0;
    }
  }

  private static boolean hasProblem(List<String> problems, String item) {
    for (String problem : problems) {
      if (problem.startsWith(item)
          && problem.length() > item.length()
          && problem.charAt(item.length()) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Adds what another one, or its counts of one dataset, has counted. */
  public void add(String dataset, List<Long> counts) {
    long[] sums = byDataset.computeIfAbsent(dataset, d -> new long[1 + COUNTS * items.size()]);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += counts.get(i);
    }
  }

  /** source/dataset → its counts: records, then filled, unreadable … of every item. */
  public Map<String, List<Long>> counts() {
    Map<String, List<Long>> counts = new TreeMap<>();
    byDataset.forEach(
        (dataset, sums) -> {
          List<Long> list = new ArrayList<>(sums.length);
          for (long sum : sums) {
            list.add(sum);
          }
          counts.put(dataset, list);
        });
    return counts;
  }

  /** Whether nothing was counted, or as much was taken away as was added. */
  public boolean isNothing() {
    return byDataset.values().stream()
        .allMatch(sums -> Arrays.stream(sums).allMatch(sum -> sum == 0));
  }

  /** records, filled, unreadable, repaired, compared, agreeing of one item of a dataset. */
  public long[] of(String dataset, String item) {
    long[] sums = byDataset.getOrDefault(dataset, new long[1 + COUNTS * items.size()]);
    long[] counts = new long[1 + COUNTS];
    counts[0] = sums[0];
    System.arraycopy(sums, 1 + COUNTS * items.of(item), counts, 1, COUNTS);
    return counts;
  }
}
