package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.util.stream.Collectors;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/** A form of which nothing says whom it is about. That is asked, and never guessed. */
public final class UnknownPeople extends IllegalArgumentException {
  UnknownPeople(String title, Groups groups) {
    super(
        say(
            "reports.unknownPeople",
            title,
            groups.groups().stream().map(Group::title).collect(Collectors.joining("、"))));
  }
}
