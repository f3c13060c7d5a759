package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import yibiao.standard.plan.ColumnLabel;

/**
 * The columns of a delivery, told apart, and those that the mapping names called as the mapping
 * calls them.
 *
 * @param columns each column's name; no two are equal, also where large and small letters do not
 *     count
 * @param mapped the places of the columns that the mapping names
 * @param missing what the mapping names and the delivery lacks
 * @param ambiguous what the mapping names and more than one column is called
 */
record Header(
    List<String> columns, Set<Integer> mapped, List<String> missing, List<String> ambiguous) {
  private static final int MOST_COLUMNS = 2000;

  /** Nothing that could be taken for a header. */
  static Header none(List<String> required) {
    return new Header(List.of(), Set.of(), required, List.of());
  }

  /**
   * Finds what a mapping needs among labels: by the very text, then without regard to blanks and
   * width, then by the end of a label's path ({@code 父亲/姓名} is the end of {@code 家庭成员/父亲/姓名}).
   *
   * @param labels each column's label, {@code upper/lower} under a merged cell, "" where it has
   *     none
   */
  static Header of(List<String> labels, List<String> required) {
    String[] names = new String[labels.size()];
    Set<Integer> mapped = new HashSet<>();
    List<String> missing = new ArrayList<>();
    List<String> ambiguous = new ArrayList<>();
    for (String name : required) {
      List<Integer> places = placesOf(name, labels);
      if (places.isEmpty()) {
        missing.add(name);
      } else if (places.size() > 1) {
        ambiguous.add(name);
      } else if (mapped.add(places.getFirst())) {
        names[places.getFirst()] = name;
      } else {
        missing.add(name); // Two wordings of one column: the mapping has to say which.
      }
    }
    return new Header(distinct(labels, names), Set.copyOf(mapped), missing, ambiguous);
  }

  /** The columns that answer a name best. */
  private static List<Integer> placesOf(String name, List<String> labels) {
    List<Integer> places = new ArrayList<>();
    int best = ColumnLabel.NO;
    for (int i = 0; i < labels.size(); i++) {
      int distance =
          labels.get(i).isEmpty() ? ColumnLabel.NO : ColumnLabel.distance(name, labels.get(i));
      if (distance < best) {
        places.clear();
        best = distance;
      }
      if (distance == best && distance < ColumnLabel.NO) {
        places.add(i);
      }
    }
    return places;
  }

  /** A column without a name is called by its place, {@code 列3}, and the second 姓名 is 姓名_2. */
  private static List<String> distinct(List<String> labels, String[] names) {
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      if (name != null) {
        taken.add(name.toLowerCase(Locale.ROOT));
      }
    }
    List<String> columns = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      columns.add(names[i] != null ? names[i] : free(labels.get(i), i, taken));
    }
    return columns;
  }

  private static String free(String label, int place, Set<String> taken) {
    String base = label.isEmpty() ? nameOf(place) : label;
    String name = base;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = base + "_" + n;
    }
    return name;
  }

  /** What a column without a label is called. */
  static String nameOf(int place) {
    return "列" + (place + 1);
  }

  /** How many of the columns that the mapping needs are there. */
  int hits() {
    return mapped.size() + ambiguous.size();
  }

  /** Whether all of them are there, clear or not. */
  boolean isComplete() {
    return missing.isEmpty();
  }

  /**
   * How well the labels answer the mapping: a column that is clear counts more than a name that two
   * have.
   */
  int score() {
    return 2 * mapped.size() + ambiguous.size();
  }

  boolean isClear() {
    return missing.isEmpty() && ambiguous.isEmpty();
  }

  /** The same with columns for cells to the right of the last label. */
  Header widenedTo(int size) {
    Set<String> taken = new HashSet<>();
    columns.forEach(column -> taken.add(column.toLowerCase(Locale.ROOT)));
    List<String> wider = new ArrayList<>(columns);
    while (wider.size() < size) {
      wider.add(free("", wider.size(), taken));
    }
    return new Header(wider, mapped, missing, ambiguous);
  }

  /**
   * Fails when a column that the mapping needs is not there, or stands there twice.
   *
   * @param lookedAt where a header was looked for, in words; "" where that is plain
   */
  void require(String lookedAt) throws UnreadableDelivery {
    List<String> problems = new ArrayList<>();
    if (!missing.isEmpty()) {
      String hint = hits() == 0 ? say("ingestion.noColumnThere") : say("ingestion.checkHeader");
      problems.add(say("ingestion.columnsAreMissing", String.join(", ", missing), lookedAt, hint));
    }
    if (!ambiguous.isEmpty()) {
      problems.add(say("ingestion.theseColumnsStandThere", String.join(", ", ambiguous)));
    }
    if (!problems.isEmpty()) {
      throw new UnreadableDelivery(String.join("；", problems));
    }
    if (columns.size() > MOST_COLUMNS) {
      throw new UnreadableDelivery(say("ingestion.tooManyColumns", columns.size(), MOST_COLUMNS));
    }
  }
}
