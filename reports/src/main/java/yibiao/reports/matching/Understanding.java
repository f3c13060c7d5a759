package yibiao.reports.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yibiao.reports.template.Field;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Labels;
import yibiao.reports.template.Region;
import yibiao.reports.template.Way;
import yibiao.standard.group.Groups;

/**
 * What each field of a form asks for: whose, and which item. The words around a label decide, not
 * the label alone: 姓名 under 家属 is another person's, and so is the 身份证号 that follows 户主姓名 on a card.
 */
public final class Understanding {
  private static final double COMPOSED = 0.95;
  private static final double CARRIED = 0.92;
  private static final double DOUBTFUL = 0.6;

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

  private final FormTemplate form;
  private final LabelMatcher matcher;
  private final Groups groups;
  private final Subjects subjects = Subjects.standard();
  private final Map<Field, Meaning> meanings = new IdentityHashMap<>();
  private final Map<Field, Count> counts = new IdentityHashMap<>();

  private Understanding(FormTemplate form, LabelMatcher matcher, Groups groups) {
    this.form = form;
    this.matcher = matcher;
    this.groups = groups;
  }

  public static Understanding of(FormTemplate form, LabelMatcher matcher, Groups groups) {
    Understanding understanding = new Understanding(form, matcher, groups);
    understanding.read();
    return understanding;
  }

  public Meaning of(Field field) {
    return meanings.getOrDefault(field, Meaning.NONE);
  }

  /** What a cell of a roll-up counts. */
  public Optional<Count> count(Field field) {
    return Optional.ofNullable(counts.get(field));
  }

  private void read() {
    for (Region region : form.regions()) {
      switch (region.kind()) {
        case OCCASION -> region.fields().forEach(f -> meanings.put(f, occasion(f)));
        case CARD -> card(region);
        case ROSTER -> roster(region);
        case ROLLUP -> rollup(region);
        case CROSSED -> crossed(region);
        case INDICATORS -> indicators(region);
      }
    }
  }

  private static Meaning occasion(Field field) {
    boolean day = field.name().endsWith("日期") || field.name().endsWith("时间");
    return Meaning.of(day ? "REPORTING_DATE" : "REPORTING_UNIT", 1);
  }

  /** What a label says by itself: an item, or what follows from one. */
  private Meaning plain(String label) {
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
  private Meaning whose(String subject, String item, double confidence) {
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
    boolean onlyReached = subject.equals("emergency") || subject.equals("landlord");
    return onlyReached ? Meaning.NONE : new Meaning(subject, item, confidence);
  }

  /** Whom the words above or beside a label speak of, the nearest ones first. */
  private Optional<String> grouped(List<String> groupsAbove) {
    for (String group : groupsAbove.reversed()) {
      Optional<String> subject = subjects.ofGroup(group);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  private void card(Region region) {
    Map<String, Integer> asked = new HashMap<>();
    region.fields().forEach(f -> asked.merge(plain(f.name()).what(), 1, Integer::sum));
    boolean own = region.fields().stream().anyMatch(f -> worded(f.name()).means().equals("name"));
    boolean heads = asked.containsKey("head_name") && !own;
    String subject = "";
    int spoken = -1;
    Set<String> before = new HashSet<>();
    for (Field field : region.fields()) {
      Optional<String> group = grouped(field.groups());
      Meaning words = worded(field.name());
      Meaning meaning;
      boolean another = group.filter(g -> g.startsWith("person")).isPresent();
      boolean relation = field.name().matches("与.*关系") && group.isPresent();
      if (relation && subjects.kept(group.get(), "relation").isPresent()) {
        meaning = whose(group.get(), "relation", COMPOSED);
      } else if (group.isPresent()
          && words.isOwn()
          && (another || OF_A_PERSON.contains(words.what()))) {
        meaning = whose(group.get(), words.what(), Math.min(COMPOSED, words.confidence()));
      } else if (words.isOwn() && OF_A_PERSON.contains(words.what()) && isCarried(words.what())) {
        subject = words.what().equals("name") ? "" : subject;
        boolean again = before.contains(words.what()) || asked.getOrDefault(words.what(), 0) > 1;
        meaning = carried(subject, words, heads || again, field.label().row() == spoken);
      } else {
        meaning = words.what().isEmpty() ? byBoxes(field) : words;
      }
      String next = next(subject, meaning);
      spoken = next.equals(subject) ? spoken : field.label().row();
      subject = next;
      if (meaning.isOwn()) {
        before.add(meaning.what());
      }
      meanings.put(field, meaning);
    }
  }

  /**
   * An item that follows another person's name: hers where the same is asked of somebody else too,
   * a question in the same line; else the form has gone on to whom it is about.
   */
  private Meaning carried(String subject, Meaning words, boolean again, boolean beside) {
    if (subject.isEmpty()) {
      return words;
    }
    Meaning hers = whose(subject, words.what(), CARRIED);
    if (again && !hers.what().isEmpty()) {
      return hers;
    }
    return beside ? new Meaning("", words.what(), DOUBTFUL) : words;
  }

  /** What several boxes ask for among other things: 独居 stands for whether she lives alone. */
  private Meaning byBoxes(Field field) {
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

  /** Addresses are the household's, whoever is spoken of. */
  private static boolean isCarried(String item) {
    return !item.equals("address");
  }

  /** Whom a card speaks of after a field. */
  private String next(String subject, Meaning meaning) {
    if (meaning.what().equals("name")) {
      return meaning.subject();
    }
    return subjects.nameOf(meaning.what()).filter(s -> !s.equals("landlord")).orElse(subject);
  }

  private void roster(Region region) {
    List<Region> card = form.of(Region.Kind.CARD).filter(r -> r.sheet() == region.sheet()).toList();
    boolean nested =
        card.stream()
            .flatMap(r -> r.fields().stream())
            .anyMatch(
                f ->
                    OF_A_PERSON.contains(worded(f.name()).what())
                        || worded(f.name()).what().equals("head_name"));
    Optional<String> owner =
        subjects
            .ofGroup(region.owner())
            .or(
                () ->
                    region.fields().stream()
                        .filter(f -> nested)
                        .map(f -> grouped(f.groups()))
                        .flatMap(Optional::stream)
                        .findFirst());
    boolean main = owner.filter(Subjects.SELF::equals).isPresent();
    if ((nested || owner.isPresent()) && !main) {
      members(region, owner, card);
      return;
    }
    boolean places =
        region.fields().stream().anyMatch(f -> plain(f.name()).what().equals("place.name"));
    String other = "";
    for (Field field : region.fields()) {
      Meaning words = worded(field.name());
      Optional<String> group = grouped(field.groups());
      Meaning meaning = words;
      if (places) {
        meaning = ofAPlace(words);
      } else if (group.isPresent() && OF_A_PERSON.contains(words.what())) {
        meaning = whose(group.get(), words.what(), Math.min(COMPOSED, words.confidence()));
      } else if (!other.isEmpty()
          && words.isOwn()
          && Set.of("phone", "id_number").contains(words.what())) {
        meaning = new Meaning("", words.what(), DOUBTFUL); // Hers, or that other person's?
      }
      other = isAnothersName(meaning) && group.isEmpty() ? meaning.means() : "";
      meanings.put(field, meaning);
    }
    secondHalf(region);
  }

  private boolean isAnothersName(Meaning meaning) {
    boolean others = meaning.what().equals("name") && !meaning.isOwn();
    return others || subjects.nameOf(meaning.what()).filter(s -> !s.equals("head")).isPresent();
  }

  private static Meaning ofAPlace(Meaning words) {
    return switch (words.what()) {
      case "place.name", "ORDINAL", "COMMUNITY", "GRID" -> words;
      case "address" -> Meaning.of("place.address", COMPOSED);
      default -> Meaning.NONE;
    };
  }

  /** The right half of a list in two halves goes on where the left one ends. */
  private void secondHalf(Region region) {
    int at = form.regions().indexOf(region);
    Region left = at == 0 ? region : form.regions().get(at - 1);
    boolean half =
        left.kind() == Region.Kind.ROSTER
            && left.sheet() == region.sheet()
            && left != region
            && left.first() == region.first();
    if (half) {
      int people = left.last() - left.first() + 1;
      String subject = "person" + (people + 1) + "+";
      for (Field field : region.fields()) {
        Meaning meaning = meanings.get(field);
        if (!meaning.what().isEmpty()) {
          meanings.put(field, new Meaning(subject, meaning.what(), meaning.confidence()));
        }
      }
    }
  }

  /** A table of people within somebody's card. */
  private void members(Region region, Optional<String> owner, List<Region> card) {
    boolean people = region.fields().stream().anyMatch(f -> worded(f.name()).what().equals("name"));
    if (!people) {
      return; // What happened, not who there is.
    }
    boolean own =
        card.stream()
            .flatMap(r -> r.fields().stream())
            .anyMatch(f -> worded(f.name()).means().equals("name"));
    String subject = owner.filter(s -> !s.equals(Subjects.SELF)).orElse(own ? "kin" : "member");
    for (Field field : region.fields()) {
      Meaning words = worded(field.name());
      Meaning meaning = Meaning.NONE;
      if (subjects.isRelation(field.name())) {
        boolean toHead = subject.equals("member") && (!own || field.name().contains("户主"));
        String whose = subject.equals("member") && !toHead ? "kin" : subject;
        meaning = new Meaning(whose, toHead ? "relation_to_head" : "relation", COMPOSED);
      } else if (words.what().equals("ORDINAL")) {
        meaning = words;
      } else if (words.isOwn() && OF_A_PERSON.contains(words.what())) {
        meaning = new Meaning(subject, words.what(), COMPOSED);
      }
      meanings.put(field, meaning);
    }
  }

  private void rollup(Region region) {
    meanings.put(region.fields().getFirst(), Meaning.of("area", 1));
    for (Field field : region.fields().subList(1, region.fields().size())) {
      Count.of(field.path(), groups).ifPresent(count -> counts.put(field, count));
    }
    boolean crossed =
        region.fields().stream().anyMatch(f -> count(f).filter(Count::isCrossed).isPresent());
    for (Field field : region.fields()) {
      count(field)
          .map(count -> crossed ? count.brief(agesOfTitle()) : count.means())
          .ifPresent(means -> meanings.put(field, Meaning.of(means, 1)));
    }
  }

  private void crossed(Region region) {
    for (Field field : region.fields()) {
      Count.of(field.path(), groups)
          .ifPresent(
              count -> {
                counts.put(field, count);
                meanings.put(field, Meaning.of(count.means(), 1));
              });
    }
  }

  /** The age that the title says, such as 60+; "" for none. */
  private String agesOfTitle() {
    return groups.groups().stream()
        .filter(g -> g.isByAgeOnly() && g.below() == null)
        .filter(g -> g.wordings().stream().anyMatch(form.title()::contains))
        .map(g -> g.from() + "+")
        .findFirst()
        .orElse("");
  }

  /** Questions about a person or a household, or how many there are. */
  private void indicators(Region region) {
    card(region);
    for (Field field : region.fields()) {
      if (meanings.get(field).what().isEmpty() || meanings.get(field).what().equals("floating")) {
        meanings.put(field, Meaning.NONE);
        Count.of(List.of(Labels.normalise(field.name())), groups)
            .ifPresent(
                count -> {
                  counts.put(field, count);
                  meanings.put(field, Meaning.of(count.brief(""), 1));
                });
      }
    }
  }

  /** Every field with its meaning, in reading order. */
  public List<FieldMeaning> all() {
    return form.regions().stream().flatMap(region -> of(region).stream()).toList();
  }

  /** A region's. */
  public List<FieldMeaning> of(Region region) {
    return region.fields().stream()
        .map(
            field ->
                new FieldMeaning(
                    field, region, of(field), count(field), matcher.wordingsOf(of(field).what())))
        .toList();
  }
}
