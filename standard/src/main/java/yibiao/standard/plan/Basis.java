package yibiao.standard.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a set of the lake's tables was made from, written down beside it: a run looks there for what
 * has changed since, and has nothing to do where nothing has.
 *
 * @param run the run that made the set
 * @param linked the run that linkage last changed in: what it has kept has this name
 * @param parts what a plan says, by its name → a hash of it; the day stands as it is
 * @param withdrawn the deliveries that did not count
 * @param snapshots raw table → the snapshot that was read of it
 */
public record Basis(
    String run,
    String linked,
    Map<String, String> parts,
    List<String> withdrawn,
    Map<String, Long> snapshots) {
  /** Of what another version has written down and this one does not find, nothing is known. */
  public Basis {
    parts = parts == null ? Map.of() : parts;
    withdrawn = withdrawn == null ? List.of() : withdrawn;
    snapshots = snapshots == null ? Map.of() : snapshots;
  }

  /** The day that ages were counted from, ISO 8601. */
  public static final String TODAY = "today";

  /** Who belongs to a key population. */
  public static final String GROUPS = "groups";

  /** What people have said about pairs. */
  public static final String ANSWERS = "answers";

  /** Counts below this are hidden. */
  public static final String SMALLEST_COUNT = "smallest_count";

  /**
   * The table of sets, in the database of the lake's catalog; the newest one is what readers see.
   */
  public static final String SETS =
      """
      create table if not exists lake_set (
        number bigint generated always as identity primary key,
        run_id text not null,
        published_at timestamptz not null default now(),
        basis text not null)
      """;

  /**
   * Begins the names of the parts that are datasets with their mappings; their raw table follows.
   */
  public static final String DATASET = "dataset.";

  /** What a plan's tables would be made from. */
  public static Basis of(RunPlan plan) {
    Map<String, String> parts = new TreeMap<>();
    parts.put(TODAY, plan.today());
    parts.put("version", plan.version());
    parts.put("items", hash(plan.items()));
    parts.put("code_lists", hash(plan.codeLists().stream().map(Basis::inOrder).toList()));
    parts.put("divisions", hash(plan.areas(), plan.divisions()));
    plan.datasets().forEach(d -> parts.put(DATASET + d.table(), hash(inOrder(d))));
    parts.put("secret", hash(plan.secret()));
    parts.put(GROUPS, hash(plan.groups()));
    parts.put(ANSWERS, hash(plan.answers().stream().map(PairVerdict::toString).sorted().toList()));
    parts.put(SMALLEST_COUNT, String.valueOf(plan.smallestCount()));
    return new Basis(
        plan.runId(),
        plan.runId(),
        parts,
        plan.withdrawn().stream().sorted().toList(),
        new TreeMap<>(plan.snapshots()));
  }

  /** The day that ages were counted from, ISO 8601. */
  public String today() {
    return parts.get(TODAY);
  }

  /** The same, after a run in which nothing was linked. */
  public Basis linkedBy(String earlier) {
    return new Basis(run, earlier, parts, withdrawn, snapshots);
  }

  /** Whether the tables that would be made are those that there are. */
  public boolean isLike(Basis other) {
    return parts.equals(other.parts)
        && withdrawn.equals(other.withdrawn)
        && snapshots.equals(other.snapshots);
  }

  /** The names of the parts that are others than before, or that only one of the two has. */
  public Set<String> changedSince(Basis before) {
    Set<String> names = new TreeSet<>(parts.keySet());
    names.addAll(before.parts.keySet());
    names.removeIf(part -> Objects.equals(parts.get(part), before.parts.get(part)));
    return names;
  }

  private static String inOrder(CodeList list) {
    return list.name() + new TreeMap<>(list.spellings());
  }

  private static String inOrder(Dataset dataset) {
    return new Dataset(
            dataset.source(),
            dataset.name(),
            dataset.department(),
            dataset.table(),
            dataset.entity(),
            dataset.retention(),
            dataset.key(),
            dataset.asOf(),
            new TreeMap<>(dataset.mapping()),
            new TreeMap<>(dataset.constants()),
            dataset.confidential())
        .toString();
  }

  private static String hash(Object... said) {
    try {
      byte[] text = Arrays.deepToString(said).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
