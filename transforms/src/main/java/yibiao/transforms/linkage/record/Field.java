package yibiao.transforms.linkage.record;

import static yibiao.standard.words.Words.say;

import java.util.List;

/**
 * What is compared of two records: each field with the levels that it can agree at, from the second
 * one on less and less alike, and what is believed of each before any data. A level that the data
 * show too rarely keeps its prior. That a field is missing in one of the two is level 0, and says
 * nothing.
 */
public enum Field {
  NAME(
      "name",
      new Level("transforms.level.same", 0.92, 0.002),
      new Level("transforms.level.sound", 0.03, 0.003),
      new Level("transforms.level.slip", 0.03, 0.02),
      new Level("transforms.level.surname", 0.005, 0.06),
      new Level("transforms.level.different", 0.005, 0.91),
      new Level("transforms.level.lettersMuchAlike", 0.01, 0.005)),
  BIRTH(
      "birth_date",
      new Level("transforms.level.same", 0.96, 0.0001),
      new Level("transforms.level.partOfDate", 0.03, 0.004),
      new Level("transforms.level.different", 0.01, 0.9959)),
  ID(
      "id_number",
      new Level("transforms.level.same", 0.95, 0.00001),
      new Level("transforms.level.slipOfNumber", 0.03, 0.000001),
      new Level("transforms.level.twoValidNumbers", 0.005, 0.939989),
      new Level("transforms.level.otherNumberNotValid", 0.015, 0.06)),
  PHONE(
      "phone",
      new Level("transforms.level.same", 0.60, 0.0002),
      new Level("transforms.level.different", 0.40, 0.9998)),
  PLACE(
      "address",
      new Level("transforms.level.same", 0.55, 0.0005),
      new Level("transforms.level.sameCommunity", 0.25, 0.05),
      new Level("transforms.level.elsewhere", 0.20, 0.9495)),
  SEX(
      "sex",
      new Level("transforms.level.same", 0.99, 0.5),
      new Level("transforms.level.different", 0.01, 0.5));

  private static final List<Field> ALL = List.of(values());

  private final String title;
  private final List<Level> levels;

  /**
   * A way to agree.
   *
   * @param key of the words for it; they are looked up by who shows it, as a worker of Spark has
   *     none
   * @param m what is believed of how often one person's records agree so
   * @param u of how often two people's do
   */
  public record Level(String key, double m, double u) {
    /** What people call it. */
    public String label() {
      return say(key);
    }
  }

  Field(String title, Level... levels) {
    this.title = title;
    this.levels = List.of(levels);
  }

  /** By number, as patterns count them. */
  public static List<Field> all() {
    return ALL;
  }

  /** The field that files and tables call so. */
  public static Field of(String title) {
    return ALL.stream().filter(field -> field.title.equals(title)).findFirst().orElseThrow();
  }

  /** What files and tables call it. */
  public String title() {
    return title;
  }

  /** From level 1 on. */
  public List<Level> levels() {
    return levels;
  }

  /** As one bit of a set of fields. */
  public int bit() {
    return 1 << ordinal();
  }
}
