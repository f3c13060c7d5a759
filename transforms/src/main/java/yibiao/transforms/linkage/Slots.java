package yibiao.transforms.linkage;

import java.util.Arrays;

/** A growing list of slots. */
final class Slots {
  private int[] slots = new int[64];
  private int size;

  void add(int slot) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size * 2);
    }
    slots[size++] = slot;
  }

  int size() {
    return size;
  }

  int get(int place) {
    return slots[place];
  }

  void set(int place, int slot) {
    slots[place] = slot;
  }

  int[] toArray() {
    return Arrays.copyOf(slots, size);
  }
}
