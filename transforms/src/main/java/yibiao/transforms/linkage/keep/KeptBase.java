package yibiao.transforms.linkage.keep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.pair.BlockingKeys;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.pair.SortedKeys;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Hash;
import yibiao.transforms.linkage.record.Sketches;

/** What a full run found out, in files: records, blocking keys, links and residents. */
final class KeptBase {
  private static final String FEATURES = "features";
  private static final String SKETCHES = "sketches";
  private static final String IDS = "ids";
  private static final String ID_ENDS = "id-ends";
  private static final String ID_INDEX = "id-index";
  private static final String NAMES = "name-index";
  private static final String LINK_STARTS = "link-starts";
  private static final String LINKS = "links";
  private static final String RESIDENTS = "residents";
  private static final String WEIGHTS = "weights";

  /** A slot, then its sketch. */
  private static final int SKETCH = 1 + Sketches.STRIDE;

  private final MappedWords features;
  private final MappedWords sketches;
  private final MappedWords idEnds;
  private final MemorySegment ids;
  private final KeptIndex idIndex;
  private final KeptIndex names;
  private final KeptIndex[] keys;
  private final MappedWords linkStarts;
  private final MappedWords links;
  private final MappedWords residents;
  private final MappedWords weights;

  private KeptBase(Path folder, Arena arena) throws IOException {
    features = MappedWords.open(folder.resolve(FEATURES), arena);
    sketches = MappedWords.open(folder.resolve(SKETCHES), arena);
    idEnds = MappedWords.open(folder.resolve(ID_ENDS), arena);
    try (FileChannel channel = FileChannel.open(folder.resolve(IDS))) {
      ids = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    }
    idIndex = KeptIndex.open(folder.resolve(ID_INDEX), arena);
    names = KeptIndex.open(folder.resolve(NAMES), arena);
    keys = new KeptIndex[BlockingKeys.MOST];
    for (int key = 0; key < keys.length; key++) {
      keys[key] = KeptIndex.open(folder.resolve("key-" + key), arena);
    }
    linkStarts = MappedWords.open(folder.resolve(LINK_STARTS), arena);
    links = MappedWords.open(folder.resolve(LINKS), arena);
    residents = MappedWords.open(folder.resolve(RESIDENTS), arena);
    weights = MappedWords.open(folder.resolve(WEIGHTS), arena);
  }

  static KeptBase open(Path folder, Arena arena) throws IOException {
    return new KeptBase(folder, arena);
  }

  /**
   * Writes all of it.
   *
   * @param ids the records' ids, by slot
   * @param residents the residents' numbers, by slot
   */
  static void write(
      Path folder, Grouping grouping, IntFunction<String> ids, IntToLongFunction residents)
      throws IOException {
    Features f = grouping.features();
    int size = f.size();
    MappedWords.write(
        folder.resolve(FEATURES),
        (long) size * Features.STRIDE,
        place -> f.word((int) (place / Features.STRIDE), (int) (place % Features.STRIDE)));
    writeSketches(folder.resolve(SKETCHES), f.sketches(), size);
    writeIds(folder, size, ids);
    KeptIndex.write(folder.resolve(ID_INDEX), SortedKeys.of(size, s -> Hash.of(ids.apply(s))));
    KeptIndex.write(folder.resolve(NAMES), SortedKeys.of(size, f::name));
    BlockingKeys values = new BlockingKeys(f);
    for (int key = 0; key < BlockingKeys.MOST; key++) {
      int number = key;
      KeptIndex.write(
          folder.resolve("key-" + key), SortedKeys.of(size, s -> values.value(number, s)));
    }
    writeLinks(folder, grouping.links(), size);
    MappedWords.write(folder.resolve(RESIDENTS), size, slot -> residents.applyAsLong((int) slot));
    MappedWords.write(
        folder.resolve(WEIGHTS),
        size,
        slot -> Float.floatToRawIntBits((float) grouping.weight((int) slot)));
  }

  private static void writeSketches(Path file, Sketches sketches, int size) throws IOException {
    int[] slots = IntStream.range(0, sketches.isEmpty() ? 0 : size).filter(sketches::has).toArray();
    MappedWords.write(
        file,
        (long) slots.length * SKETCH,
        place -> {
          int slot = slots[(int) (place / SKETCH)];
          int word = (int) (place % SKETCH);
          return word == 0 ? slot : sketches.of(slot, word - 1);
        });
  }

  private static void writeIds(Path folder, int size, IntFunction<String> ids) throws IOException {
    long[] ends = new long[size];
    long end = 0;
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(IDS)), 1 << 20)) {
      for (int slot = 0; slot < size; slot++) {
        byte[] id = ids.apply(slot).getBytes(StandardCharsets.UTF_8);
        out.write(id);
        end += id.length;
        ends[slot] = end;
      }
    }
    MappedWords.write(folder.resolve(ID_ENDS), size, slot -> ends[(int) slot]);
  }

  /**
   * Each slot's links stand together: the other slot in the upper half, the weight in the lower.
   */
  private static void writeLinks(Path folder, Links links, int size) throws IOException {
    int[] starts = new int[size + 1];
    for (int link = 0; link < links.size(); link++) {
      starts[links.a(link) + 1]++;
      starts[links.b(link) + 1]++;
    }
    for (int slot = 0; slot < size; slot++) {
      starts[slot + 1] = Math.addExact(starts[slot + 1], starts[slot]);
    }
    long[] words = new long[starts[size]];
    int[] next = starts.clone();
    for (int link = 0; link < links.size(); link++) {
      long weight = Float.floatToRawIntBits(links.weight(link)) & 0xffffffffL;
      words[next[links.a(link)]++] = (long) links.b(link) << 32 | weight;
      words[next[links.b(link)]++] = (long) links.a(link) << 32 | weight;
    }
    MappedWords.write(folder.resolve(LINK_STARTS), size + 1L, slot -> starts[(int) slot]);
    MappedWords.write(folder.resolve(LINKS), words.length, place -> words[(int) place]);
  }

  int size() {
    return (int) residents.size();
  }

  void copy(int slot, Features into, int to) {
    for (int word = 0; word < Features.STRIDE; word++) {
      into.setWord(to, word, features.get((long) slot * Features.STRIDE + word));
    }
    if (into.inLetters(to) || into.placeInLetters(to)) {
      copySketch(slot, into.sketches(), to);
    }
  }

  private void copySketch(int slot, Sketches into, int to) {
    long low = 0;
    long high = sketches.size() / SKETCH;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (sketches.get(middle * SKETCH) < slot) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low * SKETCH < sketches.size() && sketches.get(low * SKETCH) == slot) {
      for (int word = 0; word < Sketches.STRIDE; word++) {
        into.setWord(to, word, sketches.get(low * SKETCH + 1 + word));
      }
    }
  }

  String id(int slot) {
    long from = slot == 0 ? 0 : idEnds.get(slot - 1L);
    byte[] bytes = ids.asSlice(from, idEnds.get(slot) - from).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The record's slot, or -1. */
  int slotOf(String id) {
    int[] found = {-1};
    idIndex.anyMatch(
        Hash.of(id),
        slot -> {
          found[0] = id(slot).equals(id) ? slot : -1;
          return found[0] >= 0;
        });
    return found[0];
  }

  /** The share of records that had a name, or 0 where none had it. */
  float nameShare(long name) {
    Features one = new Features(1);
    float[] share = {0};
    names.anyMatch(
        name,
        slot -> {
          copy(slot, one, 0);
          share[0] = one.name(0) == name ? one.nameShare(0) : 0;
          return share[0] > 0;
        });
    return share[0];
  }

  void block(int key, long value, IntPredicate slots) {
    keys[key].anyMatch(value, slots);
  }

  /** Takes a link's other end and its weight. */
  interface LinkConsumer {
    void accept(int other, float weight);
  }

  void links(int slot, LinkConsumer consumer) {
    long to = linkStarts.get(slot + 1L);
    for (long place = linkStarts.get(slot); place < to; place++) {
      long word = links.get(place);
      consumer.accept((int) (word >>> 32), Float.intBitsToFloat((int) word));
    }
  }

  long resident(int slot) {
    return residents.get(slot);
  }

  float weight(int slot) {
    return Float.intBitsToFloat((int) weights.get(slot));
  }
}
