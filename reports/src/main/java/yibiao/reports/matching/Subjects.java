package yibiao.reports.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.reports.template.Labels;

/** Whom labels are about, as {@code subjects.yaml} says. */
final class Subjects {
  /** The person whom a form is about. */
  static final String SELF = "self";

  /** Somebody of whom nothing is told. */
  static final String ANOTHER = "another";

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:人员|成员|第|居住人|承租人|住户|居民|家庭成员)([一二三四五六七八九]|\\d)(?:人|号)?$");
  private static final Pattern FIRST_CONTACT = Pattern.compile("(第[一1])?(紧急)?(联系人|联络人)[一1]?");
  private static final Pattern FURTHER_CONTACT =
      Pattern.compile("(第[二三四2-4])(紧急)?(联系人|联络人)|(紧急)?(联系人|联络人)[二三四2-4]");
  private static final String NUMERALS = "一二三四五六七八九";
  private static final Subjects STANDARD = read();

  private record Subject(String name, List<String> words) {}

  private record Description(
      List<String> endings,
      List<Subject> subjects,
      Map<String, String> kept,
      Map<String, List<String>> further,
      Set<String> relations) {}

  private final Description described;
  private final Map<String, String> byWord = new HashMap<>();
  private final List<String> longestFirst;
  private final Map<String, String> further = new HashMap<>();

  private Subjects(Description described) {
    this.described = described;
    described
        .subjects()
        .forEach(s -> s.words().forEach(w -> byWord.put(Labels.normalise(w), s.name())));
    this.longestFirst =
        byWord.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
            .toList();
    described
        .further()
        .forEach((item, words) -> words.forEach(w -> further.put(Labels.normalise(w), item)));
  }

  static Subjects standard() {
    return STANDARD;
  }

  private static Subjects read() {
    try (InputStream in = Subjects.class.getResourceAsStream("subjects.yaml")) {
      return new Subjects(YAMLMapper.builder().build().readValue(in, Description.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whom a group of labels is about; empty where its words say nobody. */
  Optional<String> ofGroup(String group) {
    String text = group;
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      String number = numbered.group(1);
      int n = number.matches("\\d") ? Integer.parseInt(number) : NUMERALS.indexOf(number) + 1;
      return Optional.of(n <= 1 ? SELF : "person" + n);
    }
    if (FIRST_CONTACT.matcher(text).matches()) {
      return Optional.of("emergency");
    }
    if (FURTHER_CONTACT.matcher(text).matches()) {
      return Optional.of(ANOTHER);
    }
    while (true) {
      if (byWord.containsKey(text)) {
        return Optional.of(byWord.get(text));
      }
      String rest = text;
      for (String ending : described.endings()) {
        if (rest.endsWith(ending) && rest.length() > ending.length()) {
          rest = rest.substring(0, rest.length() - ending.length());
          break;
        }
      }
      if (rest.equals(text)) {
        return byEnd(text);
      }
      text = rest;
    }
  }

  /** 家属联系人 is a 联系人: the word that a longer one ends with. */
  private Optional<String> byEnd(String text) {
    return longestFirst.stream()
        .filter(word -> word.length() > 2 && text.endsWith(word))
        .filter(word -> !byWord.get(word).equals(SELF)) // 被申请人 is no 申请人.
        .findFirst()
        .map(byWord::get);
  }

  /** A label in two: whom it is about, and what of her. */
  record Parted(String subject, String rest) {}

  /** The ways to part a label, the longest words first. */
  List<Parted> part(String label) {
    return longestFirst.stream()
        .filter(word -> label.startsWith(word) && label.length() > word.length())
        .map(
            word -> {
              String rest = label.substring(word.length());
              return new Parted(byWord.get(word), rest.startsWith("的") ? rest.substring(1) : rest);
            })
        .toList();
  }

  /** What {@link Meaning#means} says, as a person chose it. */
  Meaning meaning(String means) {
    int dot = means.indexOf('.');
    String subject = dot < 0 ? "" : means.substring(0, dot);
    boolean somebody =
        subject.matches("person\\d+\\+?")
            || byWord.containsValue(subject) && !further.containsValue(means);
    String what = somebody ? means.substring(dot + 1) : means;
    String computed = what.toUpperCase(Locale.ROOT);
    boolean followed = somebody && Computed.named(computed).isPresent();
    return means.isEmpty()
        ? Meaning.NONE
        : new Meaning(somebody ? subject : "", followed ? computed : what, 1);
  }

  /** What is told of households, homes and places. */
  Optional<String> further(String label) {
    return Optional.ofNullable(further.get(label));
  }

  /** The resident's own item that holds the same, where there is one. */
  Optional<String> kept(String subject, String item) {
    return Optional.ofNullable(described.kept().get(subject + "." + item));
  }

  /** Whose item it is, of an item that a resident has of somebody else. */
  Optional<String> nameOf(String item) {
    return described.kept().entrySet().stream()
        .filter(e -> e.getValue().equals(item) && e.getKey().endsWith(".name"))
        .map(e -> e.getKey().substring(0, e.getKey().indexOf('.')))
        .findFirst();
  }

  boolean isRelation(String label) {
    return described.relations().contains(label) || isRelationToAnother(label);
  }

  /** 与本人关系, 与学生关系 …: to whom a form is about, where that is not the head. */
  static boolean isRelationToAnother(String label) {
    return label.matches("与.{1,5}的?关系") && !label.contains("户主");
  }
}
