package yibiao.transforms.run.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.Found;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.Linkage.Keeper;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.run.link.LinkageRows.Whose;

/**
 * Linkage of all records of one area as one task: features are compact (about 70 bytes a record),
 * so a city fits where its joins would not. Records come in the order of their ids.
 */
final class LinkageTask implements MapPartitionsFunction<Row, Row> {
  static final String LINK = "link";
  static final String PAIR = "pair";
  static final String REVIEW = "review";
  static final String CHANGE = "change";
  static final String PARAMETER = "parameter";

  /** Its kind, and one thing that was found. */
  static final StructType FOUND =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add(LINK, LinkageRows.XREF)
          .add(PAIR, LinkageRows.PAIR)
          .add(CHANGE, LinkageRows.CHANGE)
          .add(PARAMETER, LinkageRows.PARAMETER);

  private final int records;
  private final ArrayList<PairVerdict> answers;
  private final String folder;
  private final boolean learns;
  private final String runId;
  private final String secret;

  /**
   * The task.
   *
   * @param records how many there are
   * @param answers what people have said about pairs
   * @param folder where to keep what changes go on from, or ""
   * @param learns whether weights are learned from the records; else those that are kept hold
   * @param runId names what is kept
   * @param secret what new residents are numbered with
   */
  LinkageTask(
      int records,
      List<PairVerdict> answers,
      String folder,
      boolean learns,
      String runId,
      String secret) {
    this.records = records;
    this.answers = new ArrayList<>(answers);
    this.folder = folder;
    this.learns = learns;
    this.runId = runId;
    this.secret = secret;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Read read = new Read(records);
    rows.forEachRemaining(read::add);
    Features features = read.features.first(read.size);
    boolean keeps = !folder.isEmpty() && read.size > 0;
    Found found =
        Linkage.link(
            features,
            slot -> read.ids[slot],
            slot -> read.previous[slot],
            answers,
            known(features),
            keeps ? keeper() : Keeper.NONE,
            Numbering.keyed(secret));
    String[] residents = new String[read.size];
    Map<String, Integer> slots = HashMap.newHashMap(read.size);
    for (int slot = 0; slot < read.size; slot++) {
      slots.put(read.ids[slot], slot);
    }
    found.links().forEach(link -> residents[slots.get(link.recordId())] = link.residentId());
    return Stream.of(
            found
                .links()
                .map(l -> LinkageRows.link(l, runId, read.prints[slots.get(l.recordId())]))
                .map(row -> row(LINK, row)),
            found.pairs().map(pair -> row(PAIR, read.pair(pair, residents, slots))),
            found.reviews().map(pair -> row(REVIEW, read.pair(pair, residents, slots))),
            found.changes().stream().map(c -> row(CHANGE, LinkageRows.change(c, runId))),
            LinkageRows.parameters(found.parameters(), runId).stream()
                .map(row -> row(PARAMETER, row)))
        .flatMap(part -> part)
        .iterator();
  }

  private static Row row(String kind, Row one) {
    boolean pair = kind.equals(PAIR) || kind.equals(REVIEW);
    return RowFactory.create(
        kind,
        kind.equals(LINK) ? one : null,
        pair ? one : null,
        kind.equals(CHANGE) ? one : null,
        kind.equals(PARAMETER) ? one : null);
  }

  private Optional<Parameters> known(Features features) {
    if (learns) {
      return Optional.empty();
    }
    try (KeptLinkage kept = KeptLinkage.open(Path.of(folder))) {
      kept.setNameShares(features);
      return Optional.of(kept.parameters());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Keeper keeper() {
    return (grouping, ids, members, residents) -> {
      try {
        KeptLinkage.keep(
            Path.of(folder), grouping, ids, members, residents, answers, runId, beside -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The records as they were read, by slot. */
  private static final class Read {
    private final Features features;
    private final String[] ids;
    private final long[] previous;
    private final long[] prints;
    private final String[] communities;
    private final BitSet confidential = new BitSet();
    private final Map<String, String> sameCommunity = new HashMap<>();
    private int size;

    Read(int records) {
      features = new Features(records);
      ids = new String[records];
      previous = new long[records];
      prints = new long[records];
      communities = new String[records];
    }

    void add(Row row) {
      int slot = size++;
      features.set(slot, LinkageRows.record(row));
      ids[slot] = row.getAs("record_id");
      String resident = row.getAs("previous_resident");
      previous[slot] = resident == null ? StableIds.NONE : StableIds.number(resident);
      prints[slot] = row.<Long>getAs("fingerprint");
      String community = row.getAs("community_code");
      communities[slot] = sameCommunity.computeIfAbsent(community, code -> code);
      confidential.set(slot, row.<Boolean>getAs("confidential"));
    }

    Row pair(Pair pair, String[] residents, Map<String, Integer> slots) {
      return LinkageRows.pair(
          pair,
          whose(slots.get(pair.recordA()), residents),
          whose(slots.get(pair.recordB()), residents));
    }

    private Whose whose(int slot, String[] residents) {
      return new Whose(residents[slot], communities[slot], confidential.get(slot));
    }
  }
}
