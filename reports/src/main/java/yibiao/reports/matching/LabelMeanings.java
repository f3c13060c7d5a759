package yibiao.reports.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibiao.reports.template.Field;
import yibiao.reports.template.Labels;
import yibiao.reports.template.Region;
import yibiao.reports.template.Way;

/** What labels say: an item, and whose. */
final class LabelMeanings {
  static final double COMPOSED = 0.95;
  static final double DOUBTFUL = 0.6;

  /** What one asks of any person. */
  private static final Set<String> OF_A_PERSON =
      Set.of(
          "name",
          "sex",
          "birth_date",
          "id_number",
          "ethnicity",
          "education",
          "marital_status",
          "occupation",
          "employer",
          "phone",
          "registered_address",
          "native_place",
          "AGE",
          "BIRTH_MONTH",
          "ID_KIND",
          "address",
          "former_name",
          "disability_level");

  /** What is said of a home or a household, its people are asked for by themselves. */
  private static final Set<String> OF_NO_PERSON = Set.of("dwelling", "household", "place");

  private final LabelMatcher matcher;
  private final Subjects subjects = Subjects.standard();

  LabelMeanings(LabelMatcher matcher) {
    this.matcher = matcher;
  }

  LabelMatcher matcher() {
    return matcher;
  }

  Subjects subjects() {
    return subjects;
  }

  /** Whether one asks that of any person. */
  static boolean isOfAPerson(Meaning meaning) {
    return OF_A_PERSON.contains(meaning.what());
  }

  /** Whether a region asks for the name of whom the form is about. */
  boolean asksForName(Region region) {
    return region.fields().stream().map(this::of).anyMatch(m -> m.means().equals("name"));
  }

  /** What somebody of a group is to whom the form is about, where an item has it. */
  Optional<Meaning> relation(Field field, Optional<String> group) {
    boolean asked = Subjects.isRelationToAnother(field.name()) && group.isPresent();
    return asked && subjects.kept(group.get(), "relation").isPresent()
        ? Optional.of(whose(group.get(), "relation", COMPOSED))
        : Optional.empty();
  }

  Meaning of(Field field) {
    Meaning alone = worded(field.name());
    if (!alone.what().isEmpty() || field.groups().isEmpty()) {
      return alone;
    }
    String above = field.groups().getLast();
    Meaning parted = above.endsWith("姓名") ? Meaning.of("name", 1) : worded(above);
    Optional<String> whose = subjects.ofGroup(field.name());
    if (whose.isPresent() && parted.isOwn() && OF_A_PERSON.contains(parted.what())) {
      return whose(whose.get(), parted.what(), COMPOSED); // 联系电话 over 本人
    }
    boolean home = grouped(field.groups()).filter("dwelling"::equals).isPresent();
    if (home && field.name().equals("面积")) {
      return Meaning.of("dwelling.area_sqm", COMPOSED);
    }
    // 务工地点 under 父亲 is an item that is known by both words together.
    return matcher
        .match(field.groups().getLast() + field.name())
        .map(match -> Meaning.of(match.item(), match.confidence()))
        .orElse(alone);
  }

  /** Of a tick column, what its options are of: 男 under 性别. */
  Optional<Meaning> ofOption(Field field) {
    if (field.groups().isEmpty()) {
      return Optional.empty();
    }
    return matcher
        .match(field.groups().getLast())
        .filter(match -> matcher.isOption(match.item(), field.name()))
        .map(match -> Meaning.of(match.item(), match.confidence()));
  }

  /** A line above a table that says who fills it in: nobody's card. */
  static boolean isLine(Region region, List<Region> all) {
    boolean written =
        region.kind() == Region.Kind.CARD
            && region.fields().stream().allMatch(f -> f.way() == Way.INLINE)
            && region.fields().stream().map(f -> f.label().row()).distinct().count() == 1;
    return written && all.stream().anyMatch(r -> r.sheet() == region.sheet() && r.isTable());
  }

  /** What a label says by itself: an item, or what follows from one. */
  Meaning plain(String label) {
    Optional<Computed> computed = Computed.of(label);
    if (computed.isPresent()) {
      return Meaning.of(computed.get().name(), 1);
    }
    return matcher
        .match(label)
        .map(match -> Meaning.of(match.item(), match.confidence()))
        .or(() -> subjects.further(label).map(item -> Meaning.of(item, 1)))
        .orElse(Meaning.NONE);
  }

  /** A label with its subject in its own words, or none. */
  private Meaning worded(String label) {
    Meaning plain = plain(label);
    if (!plain.what().isEmpty()) {
      return plain;
    }
    for (Subjects.Parted parted : subjects.part(label)) {
      Meaning rest = plain(parted.rest());
      if (OF_A_PERSON.contains(rest.what())) {
        return whose(parted.subject(), rest.what(), Math.min(COMPOSED, rest.confidence()));
      }
    }
    return Meaning.NONE;
  }

  /** Somebody's item; where a resident's own items hold it, that one. */
  Meaning whose(String subject, String item, double confidence) {
    if (subject.isEmpty() || subject.equals(Subjects.SELF)) {
      return Meaning.of(item, confidence);
    }
    Optional<String> kept = subjects.kept(subject, item);
    if (kept.isPresent()) {
      return Meaning.of(kept.get(), confidence);
    }
    if (OF_NO_PERSON.contains(subject)) {
      return Meaning.of(item, confidence);
    }
    boolean onlyReached = Set.of("emergency", "landlord", Subjects.ANOTHER).contains(subject);
    return onlyReached ? Meaning.NONE : new Meaning(subject, item, confidence);
  }

  /** Whom the words above or beside a label speak of, the nearest ones first. */
  Optional<String> grouped(List<String> groupsAbove) {
    for (String group : groupsAbove.reversed()) {
      Optional<String> subject = subjects.ofGroup(group);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** What several boxes ask for among other things: 独居 stands for whether she lives alone. */
  Meaning byBoxes(Field field) {
    if (field.way() != Way.TICK) {
      return Meaning.NONE;
    }
    for (String option : field.there().split("[□☐]")) {
      String word = Labels.normalise(option.replaceFirst("^[\\d.、\\s]+", ""));
      Optional<LabelMatcher.Match> item =
          word.isEmpty()
              ? Optional.empty()
              : matcher.match(word).filter(m -> matcher.isYesNo(m.item()));
      if (item.isPresent()) {
        return Meaning.of(item.get().item(), DOUBTFUL);
      }
    }
    return Meaning.NONE;
  }
}
