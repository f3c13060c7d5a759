package yibiao.reports.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.Understanding;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Region;

/**
 * What of a form is filled in which way.
 *
 * @param counts tables of numbers
 * @param lists lists with a row for each
 * @param cards sheets with one copy for each; they are all about the same ones
 */
record FormPlan(List<Counts> counts, List<Rows> lists, List<Card> cards) {
  /** What stands on a sheet among others, above or below them. */
  sealed interface Part {
    /** Where it begins. */
    Region region();

    /** Its first row on the blank. */
    default int top() {
      return region().fields().getFirst().label().row();
    }
  }

  /** A table of numbers. */
  record Counts(Region region, List<FieldMeaning> fields) implements Part {}

  /**
   * A list.
   *
   * @param halves its parts side by side, from left to right; most lists have one
   */
  record Rows(List<Region> regions, List<List<FieldMeaning>> halves, Unit unit) implements Part {
    @Override
    public Region region() {
      return regions.getFirst();
    }

    /** The fields of all its halves. */
    List<FieldMeaning> fields() {
      return halves.stream().flatMap(List::stream).toList();
    }
  }

  /**
   * A sheet that is a card.
   *
   * @param fields its labels
   * @param nested the lists on it, of those who belong to whom it is about
   */
  record Card(int sheet, List<FieldMeaning> fields, List<List<FieldMeaning>> nested) {}

  static FormPlan of(FormTemplate form, Understanding understood) {
    FormPlan plan = new FormPlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    form.sheets().forEach(sheet -> plan.sheet(sheet, form.on(sheet), understood));
    return plan;
  }

  private void sheet(int sheet, List<Region> regions, Understanding understood) {
    List<List<FieldMeaning>> rosters = new ArrayList<>();
    List<FieldMeaning> labels = new ArrayList<>();
    for (Region region : regions) {
      List<FieldMeaning> fields = understood.of(region);
      if (fields.stream().anyMatch(f -> f.count().isPresent())) {
        counts.add(new Counts(region, fields));
      } else if (region.kind() == Region.Kind.ROSTER) {
        rosters.add(fields);
      } else if (region.kind() == Region.Kind.CARD || region.kind() == Region.Kind.INDICATORS) {
        labels.addAll(fields);
      }
    }
    boolean own = labels.stream().anyMatch(f -> !f.item().isEmpty() || f.isOfAPlace());
    boolean asked = labels.stream().anyMatch(FieldMeaning::isFilled);
    boolean listed = rosters.stream().anyMatch(FormPlan::isList);
    if (own || asked && !listed) {
      cards.add(new Card(sheet, labels, rosters.stream().filter(FormPlan::isOfOthers).toList()));
    } else {
      rosters.stream().filter(FormPlan::isList).forEach(this::list);
    }
  }

  private void list(List<FieldMeaning> fields) {
    Region region = fields.getFirst().region();
    List<FieldMeaning> own = fields.stream().map(f -> f.isOfNext() ? f.asOwn() : f).toList();
    Optional<Rows> left =
        lists.stream()
            .filter(l -> l.region().sheet() == region.sheet())
            .filter(l -> l.region().first() == region.first())
            .findFirst();
    if (left.isPresent()) {
      left.get().regions().add(region);
      left.get().halves().add(own);
    } else {
      lists.add(
          new Rows(new ArrayList<>(List.of(region)), new ArrayList<>(List.of(own)), Unit.of(own)));
    }
  }

  /** Whether a table lists whom the form is about. */
  private static boolean isList(List<FieldMeaning> fields) {
    return fields.stream()
        .anyMatch(
            f ->
                !f.item().isEmpty()
                    || f.isOfNext()
                    || f.isOfAPlace()
                    || f.isOfADwelling()
                    || f.isMembers());
  }

  /** Whether it lists those who belong to somebody. */
  private static boolean isOfOthers(List<FieldMeaning> fields) {
    return fields.stream().anyMatch(f -> !f.subject().isEmpty() && !f.base().isEmpty());
  }

  /** What is on a sheet besides cards, from top to bottom. */
  List<Part> parts(int sheet) {
    return Stream.<Part>concat(counts.stream(), lists.stream())
        .filter(part -> part.region().sheet() == sheet)
        .sorted(Comparator.comparing(Part::top))
        .toList();
  }

  /** What the form is about, as a whole. */
  Unit unit() {
    if (!cards.isEmpty()) {
      return Unit.of(cards.stream().flatMap(c -> c.fields().stream()).toList());
    }
    return lists.isEmpty() ? counts.isEmpty() ? Unit.PERSON : Unit.AREA : lists.getFirst().unit();
  }
}
