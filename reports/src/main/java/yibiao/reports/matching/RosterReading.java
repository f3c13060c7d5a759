package yibiao.reports.matching;

import static yibiao.reports.matching.LabelMeanings.isOfAPerson;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yibiao.reports.template.Field;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Region;

/**
 * What a list asks for: of whom it is about, of somebody else by the words above, or, on a card, of
 * those who belong to whom the card is about.
 */
final class RosterReading {
  private final FormTemplate form;
  private final LabelMeanings labels;
  private final Map<Field, Meaning> meanings = new IdentityHashMap<>();

  RosterReading(FormTemplate form, LabelMeanings labels) {
    this.form = form;
    this.labels = labels;
  }

  /** Field → meaning. */
  Map<Field, Meaning> read(Region region) {
    roster(region);
    return meanings;
  }

  private void roster(Region region) {
    List<Region> card =
        form.of(Region.Kind.CARD)
            .filter(r -> r.sheet() == region.sheet())
            .filter(r -> !LabelMeanings.isLine(r, form.regions()))
            .toList();
    boolean nested =
        card.stream()
            .flatMap(r -> r.fields().stream())
            .anyMatch(f -> isOfAPerson(labels.of(f)) || labels.of(f).what().equals("head_name"));
    Optional<String> owner =
        labels
            .subjects()
            .ofGroup(region.owner())
            .or(
                () ->
                    region.fields().stream()
                        .filter(f -> nested)
                        .map(f -> labels.grouped(f.groups()))
                        .flatMap(Optional::stream)
                        .findFirst());
    boolean main = owner.filter(Subjects.SELF::equals).isPresent();
    if ((nested || owner.isPresent()) && !main) {
      members(region, owner, card);
      return;
    }
    boolean places =
        region.fields().stream().anyMatch(f -> labels.plain(f.name()).what().equals("place.name"));
    String other = "";
    for (Field field : region.fields()) {
      Meaning words = labels.ofOption(field).orElseGet(() -> labels.of(field));
      Optional<String> group = labels.grouped(field.groups());
      Meaning meaning = words;
      Optional<Meaning> relation = labels.relation(field, group);
      if (places) {
        meaning = ofAPlace(words);
      } else if (relation.isPresent()) {
        meaning = relation.get();
      } else if (group.isPresent() && words.isOwn() && isOfAPerson(words)) {
        meaning =
            labels.whose(
                group.get(), words.what(), Math.min(LabelMeanings.COMPOSED, words.confidence()));
      } else if (!other.isEmpty()
          && words.isOwn()
          && Set.of("phone", "id_number").contains(words.what())) {
        meaning =
            new Meaning("", words.what(), LabelMeanings.DOUBTFUL); // Hers, or that other person's?
      }
      if (meaning.what().isEmpty()) {
        meaning = labels.byBoxes(field);
      }
      other = isAnothersName(meaning) && group.isEmpty() ? meaning.means() : "";
      meanings.put(field, meaning);
    }
    secondHalf(region);
  }

  private boolean isAnothersName(Meaning meaning) {
    boolean others = meaning.what().equals("name") && !meaning.isOwn();
    return others
        || labels.subjects().nameOf(meaning.what()).filter(s -> !s.equals("head")).isPresent();
  }

  private static Meaning ofAPlace(Meaning words) {
    return switch (words.what()) {
      case "place.name", "place.category", "ORDINAL", "COMMUNITY", "GRID" -> words;
      case "address" -> Meaning.of("place.address", LabelMeanings.COMPOSED);
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
    boolean people = region.fields().stream().anyMatch(f -> labels.of(f).what().equals("name"));
    if (!people) {
      return; // What happened, not who there is.
    }
    boolean own = card.stream().anyMatch(labels::asksForName);
    boolean ofApplicant =
        region.fields().stream().anyMatch(f -> Subjects.isRelationToAnother(f.name()));
    String subject =
        own && ofApplicant
            ? "kin"
            : owner.filter(s -> !s.equals(Subjects.SELF)).orElse(own ? "kin" : "member");
    for (Field field : region.fields()) {
      Meaning words = labels.of(field);
      Meaning meaning = Meaning.NONE;
      if (labels.subjects().isRelation(field.name())) {
        boolean toHead = subject.equals("member") && (!own || field.name().contains("户主"));
        String whose = subject.equals("member") && !toHead ? "kin" : subject;
        meaning =
            new Meaning(whose, toHead ? "relation_to_head" : "relation", LabelMeanings.COMPOSED);
      } else if (words.what().equals("ORDINAL")) {
        meaning = words;
      } else if (words.isOwn() && isOfAPerson(words)) {
        meaning = new Meaning(subject, words.what(), LabelMeanings.COMPOSED);
      }
      meanings.put(field, meaning);
    }
  }
}
