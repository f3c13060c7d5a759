package yibiao.transforms.linkage;

/** A set of keys, fast to ask. */
final class KeySet {
  private final long[] table;

  KeySet(long[] keys) {
    table = new long[Integer.highestOneBit(Math.max(4, keys.length)) * 4];
    for (long key : keys) {
      table[place(key)] = key;
    }
  }

  boolean contains(long key) {
    return key != 0 && table[place(key)] == key;
  }

  /** Where a key stands, or would. */
  private int place(long key) {
    int at = (int) Hash.mix(key) & table.length - 1;
    while (table[at] != 0 && table[at] != key) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }
}
