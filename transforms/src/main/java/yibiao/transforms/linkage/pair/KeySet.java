package yibiao.transforms.linkage.pair;

import yibiao.transforms.linkage.record.Hash;

/** A set of keys that are not 0, fast to ask. */
public final class KeySet {
  private final long[] table;

  /** Room for so many keys. */
  public KeySet(int keys) {
    table = new long[Integer.highestOneBit(Math.max(4, keys)) * 4];
  }

  public KeySet(long[] keys) {
    this(keys.length);
    for (long key : keys) {
      add(key);
    }
  }

  /** Adds a key; false if it was there already. */
  public boolean add(long key) {
    int place = place(key);
    boolean isNew = table[place] == 0;
    table[place] = key;
    return isNew;
  }

  public boolean contains(long key) {
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
