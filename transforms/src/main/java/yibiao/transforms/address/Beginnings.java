package yibiao.transforms.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Things by the two characters that their names begin with, in a table without boxes: every address
 * of a file asks several times.
 *
 * @param <T> what is named
 */
final class Beginnings<T> {
  private static final int SPREAD = 0x9e3779b9;

  private final int[] keys;
  private final List<List<T>> things;
  private final int shift;

  /**
   * Of things whose names have two characters at least; others are never found.
   *
   * @param ordered as they are to be tried
   */
  Beginnings(Collection<T> ordered, Function<T, String> name) {
    int bits = 34 - Integer.numberOfLeadingZeros(Math.max(1, ordered.size()));
    shift = Integer.SIZE - bits;
    keys = new int[1 << bits];
    things = new ArrayList<>();
    for (int place = 0; place < keys.length; place++) {
      things.add(List.of());
    }
    for (T thing : ordered) {
      if (name.apply(thing).length() < 2) {
        continue;
      }
      int key = keyAt(name.apply(thing), 0);
      int place = placeOf(key);
      if (keys[place] == 0) {
        keys[place] = key;
        things.set(place, new ArrayList<>());
      }
      things.get(place).add(thing);
    }
  }

  /** What may be named there, in the order given. */
  List<T> at(String text, int position) {
    return position + 1 < text.length() ? things.get(placeOf(keyAt(text, position))) : List.of();
  }

  private int placeOf(int key) {
    int place = key * SPREAD >>> shift;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }

  private static int keyAt(String text, int position) {
    return text.charAt(position) << 16 | text.charAt(position + 1);
  }
}
