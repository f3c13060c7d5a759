package yibiao.transforms.linkage.keep;

import static yibiao.standard.words.Words.say;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.Found;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.pair.Slots;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.linkage.weigh.WeightModel;

/**
 * Linkage that keeps up: the outcome of a full run in a folder, and records that come, change or
 * are withdrawn afterwards at the cost of their blocks and clusters. The groups are those that a
 * full run with the same {@link Parameters} would find in the same records.
 */
public final class KeptLinkage implements AutoCloseable {
  private static final String PARAMETERS = "parameters.json";
  private static final String CHANGES = "changes";
  private static final String BEFORE = "changes-before";

  /** From this share of changed records on, a full run is cheaper than keeping up. */
  private static final double MOST_CHANGES = 0.2;

  private final Arena arena = Arena.ofShared();
  private final Path folder;
  private final Parameters parameters;
  private final KeptChanges changes;
  private final KeptRecords records;
  private final int baseSize;

  /**
   * A record whose resident or weight is another than before.
   *
   * @param residentId "" for a record that was withdrawn
   */
  public record Moved(String recordId, String residentId, float weight) {}

  /**
   * What a run of changes came to.
   *
   * @param came records that are new or say something else than before
   * @param withdrawn records that are no more
   * @param unchanged records that say what they said before
   * @param unknown withdrawn records that there were none of
   * @param regrouped the residents who may have other records than before, with all of their
   *     records; to be asked while this is open
   * @param questions new pairs in the grey zone
   */
  public record Outcome(
      int came,
      int withdrawn,
      int unchanged,
      int unknown,
      List<Moved> moved,
      Found regrouped,
      List<Linkage.Pair> questions) {}

  /** Writes something of its own into a folder. */
  public interface Beside {
    void write(Path folder) throws IOException;
  }

  private KeptLinkage(Path root, String tag) throws IOException {
    folder =
        KeptFolder.current(root)
            .orElseThrow(() -> new IllegalArgumentException(say("transforms.nothingKept", root)));
    parameters = readParameters(folder);
    KeptChanges newest = KeptChanges.read(folder.resolve(CHANGES));
    Path before = folder.resolve(BEFORE);
    changes =
        tag.isEmpty() || newest.tag().equals(tag) || !Files.exists(before)
            ? newest
            : KeptChanges.read(before);
    KeptBase base = KeptBase.open(folder, arena);
    records = new KeptRecords(base, changes);
    baseSize = base.size();
  }

  /** Opens the linkage that a folder keeps. */
  public static KeptLinkage open(Path root) throws IOException {
    return new KeptLinkage(root, "");
  }

  /**
   * Opens the linkage as it was after a run: the last one, or the one before where the last came to
   * nothing; of any other run, the last one.
   */
  public static KeptLinkage open(Path root, String tag) throws IOException {
    return new KeptLinkage(root, tag);
  }

  /** Gives records the shares of their names as they were when names were counted. */
  public void setNameShares(Features features) {
    float rarest = WeightModel.rarest(parameters.records());
    IntStream.range(0, features.size())
        .parallel()
        .forEach(slot -> records.setNameShare(features, slot, rarest));
  }

  /** The parameters of the full run that a folder keeps, if it keeps one. */
  public static Optional<Parameters> parameters(Path root) throws IOException {
    Optional<Path> folder = KeptFolder.current(root);
    return folder.isPresent() ? Optional.of(readParameters(folder.get())) : Optional.empty();
  }

  private static Parameters readParameters(Path folder) throws IOException {
    return new ObjectMapper().readValue(folder.resolve(PARAMETERS).toFile(), Parameters.class);
  }

  /**
   * Keeps a full run, in the place of what the folder kept before; until all of it is written, that
   * stays.
   *
   * @param ids the records' ids, by slot
   * @param residents each resident's slots
   * @param residentIds each resident's id
   * @param answers what people have said about pairs
   * @param tag what the caller names the run
   * @param beside writes what the caller wants to find again in {@link #folder}
   */
  public static void keep(
      Path root,
      Grouping grouping,
      IntFunction<String> ids,
      int[][] residents,
      String[] residentIds,
      List<PairVerdict> answers,
      String tag,
      Beside beside)
      throws IOException {
    Path folder = KeptFolder.fresh(root);
    long[] numbers = new long[grouping.features().size()];
    for (int resident = 0; resident < residents.length; resident++) {
      long number = StableIds.number(residentIds[resident]);
      for (int slot : residents[resident]) {
        numbers[slot] = number;
      }
    }
    KeptBase.write(folder, grouping, ids, slot -> numbers[slot]);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(PARAMETERS).toFile(), grouping.parameters());
    KeptChanges none = new KeptChanges();
    none.setAnswers(answers);
    none.setTag(tag);
    none.write(folder.resolve(CHANGES));
    beside.write(folder);
    KeptFolder.replace(root, folder);
  }

  /** Where the full run lies, with what was written beside it. */
  public Path folder() {
    return folder;
  }

  /** What the caller has named the last run that is kept. */
  public String tag() {
    return changes.tag();
  }

  /** What the full run has learned. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Whether so much has changed that a full run is due: it is cheaper, and learns anew.
   *
   * @param more how many changes are about to come
   */
  public boolean isFullRunDue(long more) {
    long changed = changes.features().size() + changes.dead().cardinality() + more;
    return changed > MOST_CHANGES * baseSize;
  }

  /**
   * Takes records that are new or have changed, and withdraws others; a record is known by its id.
   * Nothing is kept until {@link #save}.
   *
   * @param delta the records
   * @param ids their ids, by slot
   * @param withdrawn which of them are withdrawn: nothing but their ids counts
   * @param answers what people say about pairs now
   * @param numbering how new residents are numbered
   */
  public Outcome apply(
      Features delta,
      IntFunction<String> ids,
      IntPredicate withdrawn,
      List<PairVerdict> answers,
      Numbering numbering) {
    int[] slots =
        IntStream.range(0, delta.size())
            .parallel()
            .map(place -> records.slotOf(ids.apply(place)))
            .toArray();
    boolean[] same = new boolean[delta.size()];
    IntStream.range(0, delta.size())
        .parallel()
        .filter(place -> slots[place] >= 0 && !withdrawn.test(place))
        .forEach(place -> same[place] = isUnchanged(slots[place], delta, place));
    Slots gone = new Slots();
    Slots places = new Slots();
    Slots before = new Slots();
    int unchanged = 0;
    int unknown = 0;
    int withdrawals = 0;
    for (int place = 0; place < delta.size(); place++) {
      int slot = slots[place];
      if (same[place]) {
        unchanged++;
        continue;
      }
      if (!withdrawn.test(place)) {
        places.add(place);
        before.add(slot);
      } else if (slot < 0) {
        unknown++;
      } else {
        withdrawals++;
      }
      if (slot >= 0) {
        gone.add(slot);
      }
    }
    int[] come = records.add(delta, places.toArray(), ids, parameters);
    Reclustering reclustering =
        new Reclustering(
            records,
            changes,
            parameters,
            gone.toArray(),
            come,
            before.toArray(),
            answers,
            numbering);
    reclustering.relink();
    List<Moved> moved = new ArrayList<>();
    Found regrouped = reclustering.regroup(moved);
    return new Outcome(
        come.length, withdrawals, unchanged, unknown, moved, regrouped, reclustering.questions());
  }

  /**
   * Keeps what has been applied.
   *
   * @param tag what the caller names the run
   */
  public void save(String tag) throws IOException {
    Files.copy(
        folder.resolve(CHANGES), folder.resolve(BEFORE), StandardCopyOption.REPLACE_EXISTING);
    changes.setTag(tag);
    changes.write(folder.resolve(CHANGES));
  }

  private boolean isUnchanged(int slot, Features delta, int place) {
    Features room = new Features(1);
    records.copy(slot, room, 0);
    return delta.isLike(place, room, 0);
  }

  /** All records that are there now, as a full run would have them, names counted as before. */
  Features all() {
    return records.copy(IntStream.range(0, records.size()).filter(records::isAlive).toArray());
  }

  /** Hands out who is whose resident now. */
  void forEach(BiConsumer<String, String> recordAndResident) {
    for (int slot = 0; slot < records.size(); slot++) {
      if (records.isAlive(slot)) {
        recordAndResident.accept(records.id(slot), StableIds.name(records.resident(slot)));
      }
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
