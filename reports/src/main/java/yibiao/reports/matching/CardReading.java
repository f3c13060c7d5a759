package yibiao.reports.matching;

import static yibiao.reports.matching.LabelMeanings.isOfAPerson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yibiao.reports.template.Field;
import yibiao.reports.template.Region;

/**
 * What a card asks for, label by label: whoever was named last is spoken of, until the form goes on
 * to somebody else.
 */
final class CardReading {
  private static final double CARRIED = 0.92;

  private final LabelMeanings labels;

  CardReading(LabelMeanings labels) {
    this.labels = labels;
  }

  /** Field → meaning. */
  Map<Field, Meaning> read(Region region) {
    Map<Field, Meaning> meanings = new IdentityHashMap<>();
    Map<String, Integer> asked = new HashMap<>();
    region.fields().forEach(f -> asked.merge(labels.plain(f.name()).what(), 1, Integer::sum));
    boolean own = labels.asksForName(region);
    boolean heads = asked.containsKey("head_name") && !own;
    String subject = "";
    int spoken = -1;
    Set<String> before = new HashSet<>();
    for (Field field : region.fields()) {
      Optional<String> group = labels.grouped(field.groups());
      Meaning words = labels.of(field);
      Meaning meaning;
      boolean another = group.filter(g -> g.startsWith("person")).isPresent();
      Optional<String> spokenOf =
          group.isPresent() || subject.isEmpty() ? group : Optional.of(subject);
      Optional<Meaning> relation = labels.relation(field, spokenOf);
      if (relation.isPresent()) {
        meaning = relation.get();
      } else if (group.isPresent() && words.isOwn() && (another || isOfAPerson(words))) {
        meaning =
            labels.whose(
                group.get(), words.what(), Math.min(LabelMeanings.COMPOSED, words.confidence()));
      } else if (isAskedOfSomebodyElse(field, group, words, before)) {
        meaning = new Meaning("", words.what(), LabelMeanings.DOUBTFUL);
      } else if (words.isOwn() && isOfAPerson(words) && isCarried(words.what())) {
        subject = words.what().equals("name") ? "" : subject;
        boolean again = before.contains(words.what()) || asked.getOrDefault(words.what(), 0) > 1;
        meaning = carried(subject, words, heads || again, field.label().row() == spoken);
      } else {
        meaning = words.what().isEmpty() ? labels.byBoxes(field) : words;
      }
      String next = next(subject, meaning);
      spoken = next.equals(subject) ? spoken : field.label().row();
      subject = next;
      if (meaning.isOwn()) {
        before.add(meaning.what());
      }
      meanings.put(field, meaning);
    }
    return meanings;
  }

  /** The same once more, under a word for somebody whom nobody here knows: 代理人/姓名. */
  private static boolean isAskedOfSomebodyElse(
      Field field, Optional<String> group, Meaning words, Set<String> before) {
    return group.isEmpty()
        && !field.groups().isEmpty()
        && words.isOwn()
        && isOfAPerson(words)
        && before.contains(words.what());
  }

  /**
   * An item that follows another person's name: hers where the same is asked of somebody else too,
   * a question in the same line; else the form has gone on to whom it is about.
   */
  private Meaning carried(String subject, Meaning words, boolean again, boolean beside) {
    if (subject.isEmpty()) {
      return words;
    }
    Meaning hers = labels.whose(subject, words.what(), CARRIED);
    if (again && !hers.what().isEmpty()) {
      return hers;
    }
    return beside ? new Meaning("", words.what(), LabelMeanings.DOUBTFUL) : words;
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
    return labels
        .subjects()
        .nameOf(meaning.what())
        .filter(s -> !s.equals("landlord"))
        .orElse(subject);
  }
}
