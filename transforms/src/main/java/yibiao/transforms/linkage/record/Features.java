package yibiao.transforms.linkage.record;

import static yibiao.standard.words.Words.say;

import yibiao.standard.cleanse.IdNumber;

/**
 * The records' fields as numbers, 64 bytes a record, one after the other: a comparison touches two
 * places in memory, whatever it compares (what is written in letters has {@link Sketches} beside
 * it). 0 means missing in every field.
 */
public final class Features {
  public static final int NO_ID = 0;
  static final int INVALID_ID = 1;
  public static final int VALID_ID = 2;

  /** How many characters of a name are kept as they are. */
  public static final int LETTERS = 4;

  /** Words of a record. */
  public static final int STRIDE = 8;

  private static final int NAME = 0; // hash of the whole name
  private static final int WRITTEN = 1; // its first four UTF-16 characters
  private static final int ID = 2; // as a PackedNumber
  private static final int PHONE = 3;
  private static final int DWELLING = 4;
  private static final int SOUND_COMMUNITY = 5; // two hashes of 32 bits
  private static final int SMALL = 6; // birth date, sex, state of the number, length of the name
  private static final int SHARE_ID = 7; // the name's share as bits of a float, a hash of the id

  private static final int SEX_BIT = 32;
  private static final int STATE_BIT = 34;
  private static final int LENGTH_BIT = 36;
  private static final int LONGEST = 127;
  private static final int LETTERS_BIT = 43; // the name is written in letters
  private static final int PLACE_BIT = 44; // the address is

  private final long[] data;
  private final int size;
  private final Sketches sketches;

  /**
   * Room for records.
   *
   * @param size how many; the data fit an array up to 268 million
   * @throws IllegalArgumentException for more than that
   */
  public Features(int size) {
    if (size > Integer.MAX_VALUE / STRIDE) {
      throw new IllegalArgumentException(say("transforms.atMostMillionRecords"));
    }
    this.size = size;
    this.data = new long[size * STRIDE];
    this.sketches = new Sketches(size);
  }

  private Features(long[] data, int size, Sketches sketches) {
    this.data = data;
    this.size = size;
    this.sketches = sketches;
  }

  /** The first records of these, without a copy. */
  public Features first(int records) {
    return new Features(data, records, sketches);
  }

  public int size() {
    return size;
  }

  /** A record's word, as {@link #setWord} takes it. */
  public long word(int slot, int word) {
    return data[slot * STRIDE + word];
  }

  public void setWord(int slot, int word, long value) {
    data[slot * STRIDE + word] = value;
  }

  /** Takes over a record of others. */
  public void copy(Features from, int slot, int to) {
    System.arraycopy(from.data, slot * STRIDE, data, to * STRIDE, STRIDE);
    sketches.copy(from.sketches, slot, to);
  }

  /** Whether two records are the same in everything but how many share the name. */
  public boolean isLike(int slot, Features others, int other) {
    for (int word = 0; word < SHARE_ID; word++) {
      if (word(slot, word) != others.word(other, word)) {
        return false;
      }
    }
    return sketches.areLike(slot, others.sketches, other);
  }

  /** Sets a record; different slots may be set by different threads. */
  public void set(int slot, PersonRecord r) {
    int at = slot * STRIDE;
    int length = 0;
    boolean inLetters = r.name().length() > LETTERS || Sketches.isInLetters(r.name());
    boolean placeInLetters = r.dwelling().isEmpty() && Sketches.isInLetters(r.address());
    if (!r.name().isEmpty()) {
      data[at + NAME] = Hash.of(inLetters ? Sketches.folded(r.name()) : r.name());
      length = Math.min(r.name().length(), LONGEST);
      for (int i = 0; i < Math.min(LETTERS, length); i++) {
        data[at + WRITTEN] |= (long) r.name().charAt(i) << (16 * i);
      }
    }
    int sound = r.name().isEmpty() ? 0 : half(Pinyin.hash(r.name()));
    int community = r.community().isEmpty() ? 0 : half(Hash.of(r.community()));
    data[at + SOUND_COMMUNITY] = (long) sound << 32 | community & 0xffffffffL;
    data[at + ID] = PackedNumber.of(r.idNumber());
    data[at + PHONE] = r.phone().isEmpty() ? 0 : Hash.of(r.phone());
    String dwelling = placeInLetters ? Sketches.folded(r.address()) : r.dwelling();
    data[at + DWELLING] = dwelling.isEmpty() ? 0 : Hash.of(dwelling);
    String sex = sexOf(r);
    long state = r.idNumber().isEmpty() ? NO_ID : r.idValid() ? VALID_ID : INVALID_ID;
    data[at + SMALL] =
        birthOf(r)
            | (sex.equals("男") ? 1L : sex.equals("女") ? 2L : 0L) << SEX_BIT
            | state << STATE_BIT
            | (long) length << LENGTH_BIT
            | (inLetters ? 1L : 0L) << LETTERS_BIT
            | (placeInLetters ? 1L : 0L) << PLACE_BIT;
    data[at + SHARE_ID] = Hash.of(r.id()) & 0xffffffffL;
    if (inLetters || placeInLetters) {
      sketches.set(slot, inLetters ? r.name() : "", placeInLetters ? r.address() : "");
    }
  }

  /** Replaces a record's dwelling by one that is told by a number. */
  public void setDwelling(int slot, long hash) {
    data[slot * STRIDE + DWELLING] = hash;
  }

  /** Replaces a record's community by whatever else says that two dwellings are near each other. */
  public void setCommunity(int slot, int hash) {
    long sound = data[slot * STRIDE + SOUND_COMMUNITY] & ~0xffffffffL;
    data[slot * STRIDE + SOUND_COMMUNITY] = sound | hash & 0xffffffffL;
  }

  public long name(int slot) {
    return data[slot * STRIDE + NAME];
  }

  public long written(int slot) {
    return data[slot * STRIDE + WRITTEN];
  }

  public char letter(int slot, int position) {
    return (char) (data[slot * STRIDE + WRITTEN] >>> (16 * position));
  }

  public int length(int slot) {
    return (int) (data[slot * STRIDE + SMALL] >>> LENGTH_BIT) & LONGEST;
  }

  /** Whether the name is written in letters, or is as long as names in letters are. */
  public boolean inLetters(int slot) {
    return (data[slot * STRIDE + SMALL] >>> LETTERS_BIT & 1) != 0;
  }

  /** Whether the address is. */
  public boolean placeInLetters(int slot) {
    return (data[slot * STRIDE + SMALL] >>> PLACE_BIT & 1) != 0;
  }

  public Sketches sketches() {
    return sketches;
  }

  public int sound(int slot) {
    return (int) (data[slot * STRIDE + SOUND_COMMUNITY] >>> 32);
  }

  public int community(int slot) {
    return (int) data[slot * STRIDE + SOUND_COMMUNITY];
  }

  /** As {@link PackedNumber} packs it. */
  public long id(int slot) {
    return data[slot * STRIDE + ID];
  }

  public int idState(int slot) {
    return (int) (data[slot * STRIDE + SMALL] >>> STATE_BIT & 3);
  }

  /** yyyymmdd. */
  public int birth(int slot) {
    return (int) data[slot * STRIDE + SMALL];
  }

  /** 1 男, 2 女. */
  public int sex(int slot) {
    return (int) (data[slot * STRIDE + SMALL] >>> SEX_BIT & 3);
  }

  public long phone(int slot) {
    return data[slot * STRIDE + PHONE];
  }

  public long dwelling(int slot) {
    return data[slot * STRIDE + DWELLING];
  }

  /** The share of records that have this record's name. */
  public float nameShare(int slot) {
    return Float.intBitsToFloat((int) (data[slot * STRIDE + SHARE_ID] >>> 32));
  }

  public void setNameShare(int slot, float share) {
    data[slot * STRIDE + SHARE_ID] =
        (long) Float.floatToRawIntBits(share) << 32 | data[slot * STRIDE + SHARE_ID] & 0xffffffffL;
  }

  /**
   * A hash of the record's id: what decides between links of one weight, wherever records stand.
   */
  public int idHash(int slot) {
    return (int) data[slot * STRIDE + SHARE_ID];
  }

  private static int half(long hash) {
    int half = (int) (hash >>> 32);
    return half == 0 ? 1 : half;
  }

  private static int birthOf(PersonRecord r) {
    if (!r.birthDate().isEmpty()) {
      String day = r.birthDate();
      return Integer.parseInt(day, 0, 4, 10) * 10_000
          + Integer.parseInt(day, 5, 7, 10) * 100
          + Integer.parseInt(day, 8, 10, 10);
    }
    return r.idValid() && IdNumber.birthDateOf(r.idNumber()) != null
        ? Integer.parseInt(r.idNumber(), 6, 14, 10)
        : 0;
  }

  private static String sexOf(PersonRecord r) {
    return r.sex().isEmpty() && r.idValid() ? IdNumber.sexOf(r.idNumber()) : r.sex();
  }
}
