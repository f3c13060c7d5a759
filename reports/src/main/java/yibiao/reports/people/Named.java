package yibiao.reports.people;

import static yibiao.standard.words.Words.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibiao.standard.group.Groups;

/**
 * People by name or ID number, as a worker pastes them.
 *
 * @param who in the order of the worker
 */
public record Named(List<String> who) {
  static final Named NOBODY = new Named(List.of());

  private static final String NUMBER = "\\d{17}[\\dXx]|\\d{15}";
  private static final String NAME = "[\\p{IsHan}·]{2,20}";
  private static final String BETWEEN = "[\\s,，、;；]+";

  public Named {
    who = List.copyOf(who);
  }

  /** Those that a text names; nobody where it is about groups. */
  static Named in(String text, Groups groups) {
    String said = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    boolean announced = said.matches("(?s)(姓名|名单|names?)[:：].*");
    List<String> pieces =
        Stream.of(said.replaceFirst("^(姓名|名单|names?)[:：]", "").split(BETWEEN))
            .filter(piece -> !piece.isEmpty())
            .map(piece -> piece.toUpperCase(Locale.ROOT))
            .toList();
    boolean numbers = pieces.stream().anyMatch(piece -> piece.matches(NUMBER));
    boolean people =
        !pieces.isEmpty()
            && pieces.stream().allMatch(p -> p.matches(NUMBER) || p.matches(NAME))
            && (numbers || announced || pieces.size() > 1 && areNames(pieces, groups));
    return people ? new Named(pieces) : NOBODY;
  }

  /** Short enough for names, and none of them a word for a group or a place. */
  private static boolean areNames(List<String> pieces, Groups groups) {
    return pieces.stream()
        .allMatch(
            piece ->
                piece.length() <= 4
                    && groups.unheld().stream().noneMatch(piece::contains)
                    && groups.groups().stream()
                        .flatMap(g -> g.wordings().stream())
                        .noneMatch(piece::contains)
                    && !piece.matches(".*[\\d岁栋幢楼网格].*|.*(人员|对象|居民|人口|家庭|全体|老人|儿童|户)"));
  }

  boolean isEmpty() {
    return who.isEmpty();
  }

  /** Whether somebody is one of them. */
  public int place(Map<String, String> resident) {
    int byNumber = who.indexOf(resident.getOrDefault("id_number", ""));
    return byNumber >= 0 ? byNumber : who.indexOf(resident.getOrDefault("name", ""));
  }

  /**
   * Those who were found, in the order of the list.
   *
   * @throws UnknownPeople when somebody was not found, or more than one of that name was
   */
  public List<Map<String, String>> sorted(List<Map<String, String>> found) {
    if (isEmpty()) {
      return found;
    }
    Map<Integer, List<Map<String, String>>> places =
        found.stream().filter(r -> place(r) >= 0).collect(Collectors.groupingBy(this::place));
    List<Integer> missing = new ArrayList<>();
    List<Integer> doubtful = new ArrayList<>();
    List<Map<String, String>> sorted = new ArrayList<>();
    for (int i = 0; i < who.size(); i++) {
      List<Map<String, String>> here = places.getOrDefault(i, List.of());
      if (here.size() == 1) {
        sorted.add(here.getFirst());
      } else {
        (here.isEmpty() ? missing : doubtful).add(i + 1);
      }
    }
    if (!missing.isEmpty() || !doubtful.isEmpty()) {
      throw UnknownPeople.unmatched(missing, doubtful);
    }
    return sorted;
  }

  Population population(String alive) {
    Set<String> items = new TreeSet<>(Set.of("life_status"));
    List<String> conditions = new ArrayList<>();
    String numbers = listed(NUMBER);
    String names = listed(NAME);
    if (!numbers.isEmpty()) {
      items.add("id_number");
      conditions.add("id_number IN (" + numbers + ")");
    }
    if (!names.isEmpty()) {
      items.add("name");
      conditions.add("name IN (" + names + ")");
    }
    String condition = alive + " AND (" + String.join(" OR ", conditions) + ")";
    return new Population(condition, items, false, say("reports.namedPeople", who.size()), this);
  }

  /** Quoted for SQL: what matches is digits, an X or Chinese characters alone. */
  private String listed(String kind) {
    return who.stream()
        .filter(w -> w.matches(kind))
        .map(w -> "'" + w + "'")
        .collect(Collectors.joining(", "));
  }
}
