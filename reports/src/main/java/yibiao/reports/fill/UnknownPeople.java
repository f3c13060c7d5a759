package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.util.stream.Collectors;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/**
 * Whom a form is about is not known, or not for its worker to know. That is asked, never guessed.
 */
public final class UnknownPeople extends IllegalArgumentException {
  private UnknownPeople(String question) {
    super(question);
  }

  /** Nothing says it. */
  static UnknownPeople unsaid(String title, Groups groups) {
    String nearest = groups.groups().stream().map(Group::title).collect(Collectors.joining("、"));
    return new UnknownPeople(say("reports.unknownPeople", title, nearest));
  }

  /** The title names a group that no data tell of. */
  static UnknownPeople unheld(String word) {
    return new UnknownPeople(say("reports.unheldGroup", word));
  }

  /** They are chosen by an item that the worker may not see. */
  static UnknownPeople unseen(String item) {
    return new UnknownPeople(say("reports.thisFormSelectsPeople", item));
  }
}
