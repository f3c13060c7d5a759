package yibiao.transforms.linkage.keep;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Sketches;

/**
 * What has changed since the last full run: records that came, slots that are dead, links that were
 * added and dropped, and residents that are others than before. Slots of records that came follow
 * those of the full run.
 */
final class KeptChanges {
  /** Where a record is. */
  record Home(long resident, float weight) {}

  /** One of a slot's links. */
  record Link(int other, float weight) {}

  private Features features = new Features(0);
  private String tag = "";
  private int runs;
  private List<PairVerdict> answers = List.of();
  private final List<String> ids = new ArrayList<>();
  private final BitSet dead = new BitSet();
  private final Map<Integer, Home> homes = new HashMap<>();
  private final Map<Integer, List<Link>> added = new HashMap<>();
  private final Set<Long> dropped = new HashSet<>();

  /** What the caller has named the last run. */
  String tag() {
    return tag;
  }

  void setTag(String tag) {
    this.tag = tag;
  }

  /** What people had said about pairs by the last run. */
  List<PairVerdict> answers() {
    return answers;
  }

  void setAnswers(List<PairVerdict> answers) {
    this.answers = List.copyOf(answers);
  }

  /** Counts the runs since the last full one. */
  int nextRun() {
    return ++runs;
  }

  Features features() {
    return features;
  }

  List<String> ids() {
    return ids;
  }

  BitSet dead() {
    return dead;
  }

  Map<Integer, Home> homes() {
    return homes;
  }

  List<Link> added(int slot) {
    return added.getOrDefault(slot, List.of());
  }

  boolean isDropped(int a, int b) {
    return !dropped.isEmpty() && dropped.contains(Links.pair(a, b));
  }

  /** Makes room for records and hands out the first one's place. */
  int grow(int records) {
    int first = features.size();
    Features grown = new Features(first + records);
    for (int place = 0; place < first; place++) {
      grown.copy(features, place, place);
    }
    features = grown;
    return first;
  }

  void link(int a, int b, float weight) {
    added.computeIfAbsent(a, slot -> new ArrayList<>()).add(new Link(b, weight));
    added.computeIfAbsent(b, slot -> new ArrayList<>()).add(new Link(a, weight));
    dropped.remove(Links.pair(a, b));
  }

  void drop(int a, int b) {
    unlink(a, b);
    unlink(b, a);
    dropped.add(Links.pair(a, b));
  }

  private void unlink(int slot, int other) {
    if (added.containsKey(slot)) {
      added.get(slot).removeIf(link -> link.other() == other);
    }
  }

  /** Replaces the file as a whole: what is there stays whole when this run is cut short. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
      out.writeUTF(tag);
      out.writeInt(answers.size());
      for (PairVerdict answer : answers) {
        out.writeUTF(answer.recordA());
        out.writeUTF(answer.recordB());
        out.writeBoolean(answer.same());
      }
      out.writeInt(runs);
      out.writeInt(features.size());
      for (int place = 0; place < features.size(); place++) {
        out.writeUTF(ids.get(place));
        for (int word = 0; word < Features.STRIDE; word++) {
          out.writeLong(features.word(place, word));
        }
        out.writeBoolean(features.sketches().has(place));
        for (int word = 0; features.sketches().has(place) && word < Sketches.STRIDE; word++) {
          out.writeLong(features.sketches().of(place, word));
        }
      }
      long[] bits = dead.toLongArray();
      out.writeInt(bits.length);
      for (long word : bits) {
        out.writeLong(word);
      }
      out.writeInt(homes.size());
      for (var home : homes.entrySet()) {
        out.writeInt(home.getKey());
        out.writeLong(home.getValue().resident());
        out.writeFloat(home.getValue().weight());
      }
      out.writeInt(added.size());
      for (var links : added.entrySet()) {
        out.writeInt(links.getKey());
        out.writeInt(links.getValue().size());
        for (Link link : links.getValue()) {
          out.writeInt(link.other());
          out.writeFloat(link.weight());
        }
      }
      out.writeInt(dropped.size());
      for (long pair : dropped) {
        out.writeLong(pair);
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads a file; where there is none, nothing has changed. */
  static KeptChanges read(Path file) throws IOException {
    KeptChanges changes = new KeptChanges();
    if (!Files.exists(file)) {
      return changes;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      changes.read(in);
    }
    return changes;
  }

  private void read(DataInputStream in) throws IOException {
    tag = in.readUTF();
    List<PairVerdict> said = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      said.add(new PairVerdict(in.readUTF(), in.readUTF(), in.readBoolean()));
    }
    answers = List.copyOf(said);
    runs = in.readInt();
    grow(in.readInt());
    for (int place = 0; place < features.size(); place++) {
      ids.add(in.readUTF());
      for (int word = 0; word < Features.STRIDE; word++) {
        features.setWord(place, word, in.readLong());
      }
      boolean sketch = in.readBoolean();
      for (int word = 0; sketch && word < Sketches.STRIDE; word++) {
        features.sketches().setWord(place, word, in.readLong());
      }
    }
    long[] bits = new long[in.readInt()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = in.readLong();
    }
    dead.or(BitSet.valueOf(bits));
    for (int left = in.readInt(); left > 0; left--) {
      homes.put(in.readInt(), new Home(in.readLong(), in.readFloat()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      List<Link> links = added.computeIfAbsent(in.readInt(), slot -> new ArrayList<>());
      for (int more = in.readInt(); more > 0; more--) {
        links.add(new Link(in.readInt(), in.readFloat()));
      }
    }
    for (int left = in.readInt(); left > 0; left--) {
      dropped.add(in.readLong());
    }
  }
}
