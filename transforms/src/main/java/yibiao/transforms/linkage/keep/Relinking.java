package yibiao.transforms.linkage.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.BlockingKeys;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.pair.Slots;
import yibiao.transforms.linkage.weigh.Judge;
import yibiao.transforms.linkage.weigh.JudgedPairs;

/**
 * Which links come and go because records have: all pairs of a changed record within its blocks,
 * and in blocks that are met by neighbourhood also pairs of others, which the change has brought
 * together or moved apart.
 */
final class Relinking {
  private final KeptRecords records;
  private final TouchedBlocks touched;
  private final Judge judge;
  private final Blocking blocking;

  /** Pairs of unchanged records that touched blocks hand out, by their places. */
  private final Set<Long> offered = new HashSet<>();

  /** By key and value, the pairs that a block outside of the touched ones hands out. */
  private final Map<List<Long>, Set<Long>> handedOut = new HashMap<>();

  Relinking(KeptRecords records, TouchedBlocks touched, Judge judge) {
    this.records = records;
    this.touched = touched;
    this.judge = judge;
    this.blocking = touched.blocking();
  }

  /** Takes a link between two slots. */
  interface LinkConsumer {
    void accept(int a, int b, float weight);
  }

  /** Hands out the links that come; some of unchanged records may be there already. */
  void come(LinkConsumer links, LinkConsumer questions) {
    List<Part> parts = new ArrayList<>();
    for (int key = 0; key < blocking.keys().count(); key++) {
      int partKey = key;
      Supplier<Part> consumers = () -> new Part(partKey);
      blocking.allPairs(key, 1, consumers).forEach(parts::add);
    }
    for (Part part : parts) {
      offered.addAll(part.offered);
      handOut(part.judged.links(), links);
      handOut(part.judged.grey(), questions);
    }
  }

  private void handOut(Links from, LinkConsumer to) {
    for (int link = 0; link < from.size(); link++) {
      to.accept(touched.slot(from.a(link)), touched.slot(from.b(link)), from.weight(link));
    }
  }

  /** Judges what is handed out by one part of a key. */
  private final class Part implements Blocking.PairConsumer {
    private final int key;
    private final JudgedPairs judged = new JudgedPairs(judge);
    private final List<Long> offered = new ArrayList<>();

    Part(int key) {
      this.key = key;
    }

    @Override
    public void accept(int a, int b) {
      if (touched.hasCome(a) || touched.hasCome(b)) {
        if (!blocking.foundEarlier(key, a, b)) {
          judged.accept(a, b);
        }
      } else if (touched.mayHaveMoved(a, b)) {
        offered.add(Links.pair(a, b));
        judged.accept(a, b);
      }
    }
  }

  /** Hands out the links of unchanged records that no key finds any more; asked after come. */
  void go(LinkConsumer links) {
    for (int a = 0; a < touched.size(); a++) {
      if (touched.mayHaveMoved(a) && !touched.isGone(a) && !touched.hasCome(a)) {
        goOf(a, links);
      }
    }
  }

  private void goOf(int a, LinkConsumer links) {
    records.links(
        touched.slot(a),
        (other, weight) -> {
          int b = touched.placeOf(other);
          if (b > a
              && touched.mayHaveMoved(a, b)
              && !touched.hasCome(b)
              && !offered.contains(Links.pair(a, b))
              && !isFoundElsewhere(a, b)) {
            links.accept(touched.slot(a), other, weight);
          }
        });
  }

  private boolean isFoundElsewhere(int a, int b) {
    return IntStream.range(0, BlockingKeys.MOST)
        .filter(key -> blocking.keys().share(key, a, b))
        .filter(key -> !touched.isTouched(key, blocking.keys().value(key, a)))
        .anyMatch(
            key -> handsOut(key, blocking.keys().value(key, a), touched.slot(a), touched.slot(b)));
  }

  /** Whether a block that nothing has changed hands out a pair. */
  private boolean handsOut(int key, long value, int a, int b) {
    return handedOut
        .computeIfAbsent(List.of((long) key, value), block -> pairsOf(key, value))
        .contains(Links.pair(a, b));
  }

  private Set<Long> pairsOf(int key, long value) {
    Slots block = new Slots();
    records.block(key, value, block::add);
    int[] slots = block.toArray();
    Arrays.sort(slots);
    Set<Long> pairs = new HashSet<>();
    new Blocking(records.copy(slots))
        .allPairs(
            key,
            1,
            () ->
                (a, b) -> {
                  synchronized (pairs) {
                    pairs.add(Links.pair(slots[a], slots[b]));
                  }
                })
        .forEach(done -> {});
    return pairs;
  }
}
