package yibiao.reports.people;

import static yibiao.standard.words.Words.say;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/**
 * Whom a form is about is not known, or not for its worker to know. That is asked, never guessed.
 */
public final class UnknownPeople extends IllegalArgumentException {
  private static final int PROPOSED = 6;

  private final boolean unsaid;

  private UnknownPeople(String question) {
    this(question, false);
  }

  private UnknownPeople(String question, boolean unsaid) {
    super(question);
    this.unsaid = unsaid;
  }

  /** Whether the title says nobody at all. */
  public boolean isUnsaid() {
    return unsaid;
  }

  /** Nothing says it. */
  static UnknownPeople unsaid(String title, Groups groups) {
    return new UnknownPeople(say("reports.unknownPeople", title, nearest(title, groups)), true);
  }

  /** The title names a group that no data tell of. */
  static UnknownPeople unheld(String word, Groups groups) {
    return new UnknownPeople(say("reports.unheldGroup", word, nearest(word, groups)));
  }

  /** Two groups are named, and not whether those of either are meant or those of both. */
  static UnknownPeople eitherOrBoth(String one, String other) {
    return new UnknownPeople(say("reports.eitherOrBoth", one, other));
  }

  /** Of those who were named, some were not found, or more than one has that name. */
  static UnknownPeople unmatched(List<Integer> missing, List<Integer> doubtful) {
    return new UnknownPeople(say("reports.namesUnmatched", joined(missing), joined(doubtful)));
  }

  /** They are chosen by an item that the worker may not see. */
  public static UnknownPeople unseen(String item) {
    return new UnknownPeople(say("reports.thisFormSelectsPeople", item));
  }

  /** What the form lists are homes or places, and not which ones. */
  public static UnknownPeople unsaidPlaces(String title, List<String> kinds) {
    return new UnknownPeople(say("reports.unknownPlaces", title, String.join("、", kinds)));
  }

  private static String joined(List<Integer> places) {
    return places.isEmpty()
        ? "–"
        : places.stream().map(String::valueOf).collect(Collectors.joining("、"));
  }

  /** The groups that share the most characters with it. */
  private static String nearest(String text, Groups groups) {
    return groups.groups().stream()
        .sorted(Comparator.comparing(g -> -shared(g, text)))
        .limit(PROPOSED)
        .map(Group::title)
        .collect(Collectors.joining("、"));
  }

  private static long shared(Group group, String text) {
    return group.title().chars().distinct().filter(c -> text.indexOf(c) >= 0 && c > 0xff).count();
  }
}
