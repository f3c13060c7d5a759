package yibiao.transforms.linkage.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * What names and addresses in letters (Latin, Cyrillic, …), and long names of any script, are
 * compared and found by: each text's pairs of neighbouring letters as bits of a Bloom filter
 * (Schnell, Bachteler, Reiher: Privacy-preserving record linkage using Bloom filters, 2009), whose
 * overlap tells how alike two texts are, whatever the order of their words. Room is taken for
 * records that have such a text alone.
 */
public final class Sketches {
  private static final int CHUNK = 1024;

  /** Words of a record. */
  public static final int STRIDE = 5;

  private static final int NAME = 0;
  private static final int ADDRESS = 1; // two words
  private static final int FIRST_WORD = 3;
  private static final int LAST_WORD = 4;

  private final AtomicReferenceArray<long[]> chunks;
  private volatile boolean empty = true;

  Sketches(int size) {
    chunks = new AtomicReferenceArray<>(size / CHUNK + 1);
  }

  /** Whether no record has such a text. */
  public boolean isEmpty() {
    return empty;
  }

  /** Whether a text is one of letters: it has some, and no Chinese character. */
  static boolean isInLetters(String text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80') {
        return false;
      }
      letters |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u00bf' && c < '\u0600';
    }
    return letters;
  }

  /** One spelling for upper and lower case and any order of words. */
  static String folded(String text) {
    String[] words = words(text);
    Arrays.sort(words);
    return String.join(" ", words);
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
  }

  private long[] chunk(int slot) {
    long[] chunk = chunks.get(slot / CHUNK);
    if (chunk == null) {
      empty = false;
      chunks.compareAndSet(slot / CHUNK, null, new long[CHUNK * STRIDE]);
      chunk = chunks.get(slot / CHUNK);
    }
    return chunk;
  }

  /** Whether a record has a sketch. */
  public boolean has(int slot) {
    return chunks.get(slot / CHUNK) != null
        && IntStream.range(0, STRIDE).anyMatch(word -> of(slot, word) != 0);
  }

  public void setWord(int slot, int word, long value) {
    chunk(slot)[slot % CHUNK * STRIDE + word] = value;
  }

  void copy(Sketches from, int slot, int to) {
    if (from.has(slot)) {
      IntStream.range(0, STRIDE).forEach(word -> setWord(to, word, from.of(slot, word)));
    }
  }

  boolean areLike(int slot, Sketches others, int other) {
    return IntStream.range(0, STRIDE).allMatch(word -> of(slot, word) == others.of(other, word));
  }

  void set(int slot, String name, String address) {
    long[] chunk = chunk(slot);
    int at = slot % CHUNK * STRIDE;
    String[] names = words(name);
    String[] places = words(address);
    for (String word : names) {
      sketch(word, chunk, at + NAME, 1);
    }
    for (String word : places) {
      sketch(word, chunk, at + ADDRESS, 2);
    }
    if (names.length > 0 && !names[0].isEmpty() && places.length > 0 && !address.isEmpty()) {
      String last = places[places.length - 1];
      chunk[at + FIRST_WORD] = Hash.of(Hash.of(names[0]), Hash.of(last));
      chunk[at + LAST_WORD] = Hash.of(Hash.of(names[names.length - 1]), Hash.of(last));
    }
  }

  private static void sketch(String word, long[] into, int at, int longs) {
    for (int i = 0; i <= word.length() && !word.isEmpty(); i++) {
      char before = i == 0 ? ' ' : word.charAt(i - 1);
      char after = i == word.length() ? ' ' : word.charAt(i);
      int bit = (int) Long.remainderUnsigned(Hash.of(before, after), longs * (long) Long.SIZE);
      into[at + bit / Long.SIZE] |= 1L << bit % Long.SIZE;
    }
  }

  /** How alike two names are, from 0 to 1 (Dice's coefficient). */
  public double names(int a, int b) {
    return alike(a, b, NAME, 1);
  }

  /** How alike two addresses are, from 0 to 1. */
  public double addresses(int a, int b) {
    return alike(a, b, ADDRESS, 2);
  }

  private double alike(int a, int b, int from, int longs) {
    int both = 0;
    int sum = 0;
    for (int i = from; i < from + longs; i++) {
      long x = of(a, i);
      long y = of(b, i);
      both += Long.bitCount(x & y);
      sum += Long.bitCount(x) + Long.bitCount(y);
    }
    return sum == 0 ? 0 : 2.0 * both / sum;
  }

  /** The first word of the name with the last one of the address, or 0. */
  public long firstWord(int slot) {
    return of(slot, FIRST_WORD);
  }

  /** The last word of the name with the last one of the address, or 0. */
  public long lastWord(int slot) {
    return of(slot, LAST_WORD);
  }

  /** A record's word; 0 where it has no sketch. */
  public long of(int slot, int field) {
    long[] chunk = chunks.get(slot / CHUNK);
    return chunk == null ? 0 : chunk[slot % CHUNK * STRIDE + field];
  }
}
