package yibiao.transforms.linkage.pair;

import java.util.Arrays;

/** A growing list of slots. */
public final class Slots {
  private int[] slots = new int[64];
  private int size;

  public void add(int slot) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size * 2);
    }
    slots[size++] = slot;
  }

  public int size() {
    return size;
  }

  public int get(int place) {
    return slots[place];
  }

  public void set(int place, int slot) {
    slots[place] = slot;
  }

  public int[] toArray() {
    return Arrays.copyOf(slots, size);
  }
}
