package yibiao.reports.matching;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final FormTemplate form;
  private final LabelMeanings labels;
  private final Groups groups;
  private final Map<Field, Meaning> meanings = new IdentityHashMap<>();
  private final Map<Field, Count> counts = new IdentityHashMap<>();
  private final Map<Field, String> ids = new IdentityHashMap<>();

  private Understanding(FormTemplate form, LabelMatcher matcher, Groups groups) {
    this.form = form;
    this.labels = new LabelMeanings(matcher);
    this.groups = groups;
  }

  public static Understanding of(FormTemplate form, LabelMatcher matcher, Groups groups) {
    return of(form, matcher, groups, Map.of());
  }

  /**
   * The same where people have answered.
   *
   * @param answers {@link FieldMeaning#id} → what a person says that it asks for
   */
  public static Understanding of(
      FormTemplate form, LabelMatcher matcher, Groups groups, Map<String, String> answers) {
    Understanding understanding = new Understanding(form, matcher, groups);
    understanding.read();
    understanding.answer(answers);
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
        case ROSTER -> meanings.putAll(new RosterReading(form, labels).read(region));
        case ROLLUP -> rollup(region);
        case CROSSED -> crossed(region);
        case INDICATORS -> indicators(region);
      }
    }
  }

  private void answer(Map<String, String> answers) {
    Map<String, Integer> said = new HashMap<>();
    for (Field field : form.fields()) {
      int before = said.merge(field.title(), 1, Integer::sum);
      String id = before == 1 ? field.title() : field.title() + "#" + before;
      ids.put(field, id);
      if (answers.containsKey(id)) {
        meanings.put(field, labels.subjects().meaning(answers.get(id)));
      }
    }
  }

  private void card(Region region) {
    boolean line = LabelMeanings.isLine(region, form.regions());
    new CardReading(labels)
        .read(region)
        .forEach(
            (field, meaning) ->
                meanings.put(
                    field, line && LabelMeanings.isOfAPerson(meaning) ? Meaning.NONE : meaning));
  }

  private static Meaning occasion(Field field) {
    boolean day = field.name().endsWith("日期") || field.name().endsWith("时间");
    return Meaning.of(day ? "REPORTING_DATE" : "REPORTING_UNIT", 1);
  }

  private void rollup(Region region) {
    meanings.put(region.fields().getFirst(), Meaning.of("area", 1));
    region.fields().stream()
        .filter(f -> labels.plain(f.name()).what().equals("ORDINAL"))
        .forEach(f -> meanings.put(f, Meaning.of("ORDINAL", 1)));
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
    meanings.putAll(new CardReading(labels).read(region));
    boolean named =
        region.fields().stream()
            .map(this::of)
            .anyMatch(m -> m.what().equals("name") || m.what().equals("head_name"));
    for (Field field : region.fields()) {
      Optional<Count> count =
          Count.of(List.of(Labels.normalise(field.name())), groups).filter(c -> !named);
      String item = of(field).what();
      boolean nothing = item.isEmpty() || item.equals("floating");
      if (count.isPresent()) {
        counts.put(field, count.get());
        meanings.put(field, Meaning.of(count.get().brief(""), 1));
      } else if (nothing) {
        meanings.put(field, Meaning.NONE);
      }
    }
  }

  /** Every field with its meaning, in reading order. */
  public List<FieldMeaning> all() {
    return form.regions().stream().flatMap(region -> of(region).stream()).toList();
  }

  /** A region's. */
  public List<FieldMeaning> of(Region region) {
    return region.fields().stream().map(field -> meant(region, field)).toList();
  }

  private FieldMeaning meant(Region region, Field field) {
    Meaning meaning = of(field);
    boolean marked =
        region.kind() == Region.Kind.ROSTER
            && field.way() == Way.TEXT
            && labels.ofOption(field).filter(m -> m.what().equals(meaning.what())).isPresent();
    return new FieldMeaning(
        ids.get(field),
        marked ? field.as(Way.MARK, field.name()) : field,
        region,
        meaning,
        count(field),
        labels.matcher().wordingsOf(meaning.what()),
        labels.matcher().optionsOf(meaning.what()));
  }
}
