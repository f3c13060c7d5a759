package yibiao.reports.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/**
 * The groups that a title names.
 *
 * @param groups in the order of their descriptions
 * @param words the words that name them
 * @param either whether those of any of them are meant, and not only those of all
 */
record Called(List<Group> groups, List<String> words, boolean either) {
  /** Between two groups: whether those of either or of both are meant, nobody can tell. */
  private static final String AND_OR = ".*[、,/和及与].*";

  private static final String EITHER = ".*(或|or).*";

  /**
   * The longest words first: 留守儿童 is not 儿童.
   *
   * @throws UnknownPeople when one is of a group that no data tell of, or when it does not say
   *     whether those of one group or of both are meant
   */
  static Called in(String title, Groups known) {
    Map<String, Optional<Group>> meanings = new HashMap<>();
    known.unheld().forEach(word -> meanings.put(word, Optional.empty()));
    known
        .groups()
        .forEach(group -> group.wordings().forEach(w -> meanings.put(w, Optional.of(group))));
    List<String> words = new ArrayList<>(meanings.keySet());
    words.sort(Comparator.comparing(String::length).reversed().thenComparing(w -> w));
    String rest = title;
    String own = PeopleWords.withoutPlace(title); // 青年路社区 is no place of the young
    Map<Integer, String> at = new TreeMap<>();
    for (String word : words) {
      for (int i = rest.indexOf(word); i >= 0; i = rest.indexOf(word)) {
        if (meanings.get(word).isPresent()) {
          at.put(i, word);
        } else if (own.contains(word)) {
          throw UnknownPeople.unheld(word, known);
        }
        rest = rest.substring(0, i) + "|".repeat(word.length()) + rest.substring(i + word.length());
      }
    }
    List<Group> called =
        known.groups().stream()
            .filter(group -> at.values().stream().anyMatch(w -> isOf(meanings, w, group)))
            .toList();
    boolean either = isEither(title, at, meanings);
    return new Called(called, List.copyOf(at.values()), either);
  }

  private static boolean isOf(Map<String, Optional<Group>> meanings, String word, Group group) {
    return meanings.get(word).filter(group::equals).isPresent();
  }

  /** Whether 或 stands between them. */
  private static boolean isEither(
      String title, Map<Integer, String> at, Map<String, Optional<Group>> meanings) {
    int end = -1;
    String before = "";
    boolean either = false;
    for (Map.Entry<Integer, String> one : at.entrySet()) {
      Group group = meanings.get(one.getValue()).orElseThrow();
      if (group.isByAgeOnly()) {
        continue;
      }
      boolean other = !before.isEmpty() && !isOf(meanings, before, group);
      String between = other ? title.substring(end, one.getKey()) : "";
      either |= between.matches(EITHER);
      if (between.matches(AND_OR)) {
        throw UnknownPeople.eitherOrBoth(before, one.getValue());
      }
      before = one.getValue();
      end = one.getKey() + one.getValue().length();
    }
    return either;
  }

  /** Those that say more than an age. */
  List<Group> conditions() {
    return groups.stream().filter(group -> !group.isByAgeOnly()).toList();
  }

  /** The ages of the first one that is one of age. */
  Optional<AgeSpan> ages() {
    return groups.stream().filter(Group::isByAgeOnly).findFirst().flatMap(AgeSpan::of);
  }
}
