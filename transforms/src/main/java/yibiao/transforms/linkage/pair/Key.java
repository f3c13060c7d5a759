package yibiao.transforms.linkage.pair;

import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Field;
import yibiao.transforms.linkage.record.Hash;

/**
 * What two records have to have in common to be compared. The order matters: a pair is handed out
 * by the first key that finds it. The last ones are for names in letters alone.
 */
enum Key {
  NUMBER(Part.NUMBER),
  NAME_AND_BIRTH(Part.NAME, Part.BIRTH),
  PHONE(Part.PHONE),
  DWELLING(Part.DWELLING),
  SOUND_AND_BIRTH(Part.SOUND, Part.BIRTH),
  NAME_AND_COMMUNITY(Part.NAME, Part.COMMUNITY),
  BIRTH_OF_LETTERS(Part.BIRTH_OF_LETTERS),
  NAME_IN_LETTERS(Part.NAME_IN_LETTERS),
  FIRST_WORD(Part.FIRST_WORD),
  LAST_WORD(Part.LAST_WORD);

  private static final int FAMILYS = Field.PHONE.bit() | Field.PLACE.bit();

  private final Part first;

  /** None where it is the first one. */
  private final Part second;

  private final int fields;

  Key(Part only) {
    this(only, only);
  }

  Key(Part first, Part second) {
    this.first = first;
    this.second = second;
    this.fields = first.fields | second.fields;
  }

  /** The fields that its pairs agree in because they have the key, as bits. */
  int fields() {
    return fields;
  }

  /** Whether people of one family mostly share it. */
  boolean isFamilys() {
    return (fields & FAMILYS) == fields;
  }

  /** A record's value; 0 for none. */
  long value(Features f, int slot) {
    long value = first.of(f, slot);
    if (first == second || value == 0) {
      return value;
    }
    long rest = second.of(f, slot);
    return rest == 0 ? 0 : Hash.of(value, rest);
  }

  /** Whether two records have one value. */
  boolean share(Features f, int a, int b) {
    return same(first, f, a, b) && (first == second || same(second, f, a, b));
  }

  private static boolean same(Part part, Features f, int a, int b) {
    long value = part.of(f, a);
    return value != 0 && value == part.of(f, b);
  }

  /** What keys are made of. */
  private enum Part {
    NUMBER(Field.ID.bit()),
    NAME(Field.NAME.bit()),
    SOUND(Field.NAME.bit()),
    BIRTH(Field.BIRTH.bit()),
    PHONE(Field.PHONE.bit()),
    DWELLING(Field.PLACE.bit()),
    COMMUNITY(Field.PLACE.bit()),
    BIRTH_OF_LETTERS(Field.BIRTH.bit()),
    NAME_IN_LETTERS(Field.NAME.bit()),
    FIRST_WORD(Field.NAME.bit() | Field.PLACE.bit()),
    LAST_WORD(Field.NAME.bit() | Field.PLACE.bit());

    private final int fields;

    Part(int fields) {
      this.fields = fields;
    }

    /** One switch, and no call that the compiler cannot see through: it is asked for every pair. */
    long of(Features f, int slot) {
      return switch (this) {
        case NUMBER -> f.id(slot);
        case NAME -> f.name(slot);
        case SOUND -> f.sound(slot);
        case BIRTH -> f.birth(slot);
        case PHONE -> f.phone(slot);
        case DWELLING -> f.dwelling(slot);
        case COMMUNITY -> f.community(slot);
        case BIRTH_OF_LETTERS -> f.inLetters(slot) ? f.birth(slot) : 0;
        case NAME_IN_LETTERS -> f.inLetters(slot) ? f.name(slot) : 0;
        case FIRST_WORD -> f.sketches().firstWord(slot);
        case LAST_WORD -> f.sketches().lastWord(slot);
      };
    }
  }
}
