package yibiao.reports.people;

import static yibiao.standard.words.Words.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/**
 * Whom a form is about, by its title or by what a person says: 六十周岁以上老年人花名册 is about residents of
 * 60 and more.
 *
 * @param condition SQL over {@code core.resident}; {@code current_date} is the day of the form
 * @param items the items that the condition needs
 * @param adults whether no child under 14 can be among them
 * @param words the choice in words, for the reader of the form
 * @param named those who are named one by one, in that order; empty where they are not
 */
public record Population(
    String condition, Set<String> items, boolean adults, String words, Named named) {
  private static final int GROWN = 14;
  private static final String ALIVE = "coalesce(life_status, '正常') <> '死亡'";

  /**
   * Reads a title, or what a person says.
   *
   * @throws UnknownPeople when it says nobody, or names a group that nothing in the lake tells of:
   *     all residents would be the wrong people
   */
  public static Population of(String title, Groups groups) {
    Named named = Named.in(title, groups);
    if (!named.isEmpty()) {
      return named.population(ALIVE);
    }
    String text = PeopleWords.plain(Normalizer.normalize(title, Normalizer.Form.NFKC));
    Called called = Called.in(text, groups);
    Choice choice = new Choice();
    Optional<AgeSpan> ages = AgeSpan.in(text);
    ages.or(() -> called.ages()).ifPresent(choice::ages);
    if (called.either()) {
      choice.addAny(called.conditions());
    } else {
      called.conditions().forEach(choice::add);
    }
    if (PeopleWords.isAboutTheDead(text)) {
      choice.theDead();
    }
    PeopleWords.places(text).forEach(choice::add);
    if (choice.who.isEmpty() && !PeopleWords.isEverybody(text, called.words())) {
      throw UnknownPeople.unsaid(title, groups);
    }
    return choice.population();
  }

  /** All who live there. */
  public static Population everybody() {
    return new Choice().population();
  }

  /** A restriction, the item that it needs ("" for none), and what it is called. */
  record Restriction(String condition, String item, String words, boolean ofPeople) {}

  private static final class Choice {
    private final List<String> conditions = new ArrayList<>();
    private final Set<String> items = new TreeSet<>(Set.of("life_status"));
    private final List<String> who = new ArrayList<>();
    private final List<String> where = new ArrayList<>();
    private String life = ALIVE;
    private boolean adults;

    private void add(Restriction restriction) {
      conditions.add(restriction.condition());
      if (!restriction.item().isEmpty()) {
        items.add(restriction.item());
      }
      (restriction.ofPeople() ? who : where).add(restriction.words());
    }

    private void theDead() {
      life = "life_status = '死亡'";
      who.add(say("reports.theDead"));
    }

    private void ages(AgeSpan ages) {
      if (ages.from() > 0) {
        add(
            new Restriction(
                "birth_date <= current_date - INTERVAL '" + ages.from() + "' YEAR",
                "birth_date",
                ages.from() + " 岁以上",
                true));
        adults |= ages.from() >= GROWN;
      }
      if (ages.below() > 0) {
        add(
            new Restriction(
                "birth_date > current_date - INTERVAL '" + ages.below() + "' YEAR",
                "birth_date",
                "未满 " + ages.below() + " 岁",
                true));
      }
    }

    private void addAny(List<Group> groups) {
      List<String> any = new ArrayList<>();
      for (Group group : groups) {
        any.add("(" + group.condition() + ")");
        items.add(group.evidence());
      }
      conditions.add("(" + String.join(" OR ", any) + ")");
      who.add(String.join("或", groups.stream().map(Group::title).toList()));
    }

    private void add(Group group) {
      AgeSpan.of(group).ifPresent(this::ages);
      add(new Restriction("(" + group.condition() + ")", group.evidence(), group.title(), true));
    }

    private Population population() {
      List<String> all = new ArrayList<>(List.of(life));
      all.addAll(conditions);
      List<String> words = new ArrayList<>(where);
      words.addAll(who.isEmpty() ? List.of(say("reports.allResidents")) : who);
      return new Population(
          String.join(" AND ", all),
          Set.copyOf(items),
          adults,
          String.join("、", words),
          Named.NOBODY);
    }
  }
}
