package yibiao.transforms.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Millions of record ids as bytes, in the order of the file. */
final class RecordIds {
  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 12];
  private int size;

  void add(String id) {
    byte[] added = id.getBytes(StandardCharsets.UTF_8);
    int from = size == 0 ? 0 : ends[size - 1];
    if (Math.addExact(from, added.length) > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, (from + added.length) * 3L / 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 3 / 2);
    }
    System.arraycopy(added, 0, bytes, from, added.length);
    ends[size++] = from + added.length;
  }

  int size() {
    return size;
  }

  String get(int slot) {
    int from = slot == 0 ? 0 : ends[slot - 1];
    return new String(bytes, from, ends[slot] - from, StandardCharsets.UTF_8);
  }

  /** The number of a record whose id an earlier one has too, from 1. */
  Optional<Integer> firstRepeated() {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, size));
    long[] words = new long[size];
    IntStream.range(0, size).parallel().forEach(slot -> words[slot] = hash(slot) << bits | slot);
    Arrays.parallelSort(words);
    return IntStream.range(1, size)
        .filter(i -> words[i] >>> bits == words[i - 1] >>> bits)
        .map(
            i ->
                laterOfSame(
                    (int) (words[i - 1] & (1L << bits) - 1), (int) (words[i] & (1L << bits) - 1)))
        .filter(slot -> slot >= 0)
        .mapToObj(slot -> slot + 1)
        .min(Integer::compare);
  }

  private int laterOfSame(int a, int b) {
    return get(a).equals(get(b)) ? Math.max(a, b) : -1;
  }

  private long hash(int slot) {
    long hash = 0xcbf29ce484222325L;
    for (int i = slot == 0 ? 0 : ends[slot - 1]; i < ends[slot]; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    return hash ^ hash >>> 32;
  }
}
