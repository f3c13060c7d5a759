package yibiao.reports.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A resident among the people of her household: who is what to her. */
public final class Family {
  /** What she needs to be known of everybody, so that it can be said. */
  public static final Set<String> ITEMS = Set.of("relation_to_head", "sex", "name");

  private final Person self;
  private final List<Person> others = new ArrayList<>();
  private final List<Map<String, String>> members;

  /**
   * A family.
   *
   * @param members all of the household, herself too, the head first
   */
  public Family(Map<String, String> self, List<Map<String, String>> members) {
    this.self = new Person(self);
    this.members = members;
    String own = self.getOrDefault("resident_id", "");
    members.stream()
        .filter(m -> !m.getOrDefault("resident_id", "?").equals(own))
        .forEach(m -> others.add(new Person(m)));
  }

  /**
   * Those who are that to her: head, spouse, father, mother, guardian, child, son, daughter; kin
   * for all others of her household, each with what she is to her; member for all of it.
   */
  public List<Map<String, String>> all(String subject) {
    return switch (subject) {
      case "member" -> members;
      case "kin" -> others.stream().map(this::related).toList();
      case "child" -> children().stream().map(this::related).toList();
      default -> one(subject).stream().toList();
    };
  }

  /** The one who is that to her; empty where there is none, more than one, or no telling. */
  public Optional<Map<String, String>> one(String subject) {
    Optional<Person> found =
        switch (subject) {
          case "head" -> head();
          case "spouse" -> spouse();
          case "father" -> parent("father_name", Person::isMale);
          case "mother" -> parent("mother_name", Person::isFemale);
          case "guardian" -> named("guardian_name");
          case "child" -> only(children());
          case "son" -> only(children().stream().filter(Person::isMale).toList());
          case "daughter" -> only(children().stream().filter(Person::isFemale).toList());
          case "emergency" -> named("emergency_contact");
          default -> numbered(subject);
        };
    return found.map(this::related);
  }

  private Optional<Person> numbered(String subject) {
    int n = subject.matches("person\\d") ? subject.charAt(subject.length() - 1) - '0' : 0;
    return n < 2 || others.size() < n - 1 ? Optional.empty() : Optional.of(others.get(n - 2));
  }

  private Optional<Person> head() {
    return self.relation() == Relation.HEAD ? Optional.of(self) : only(of(Relation.HEAD));
  }

  private Optional<Person> spouse() {
    return switch (self.relation()) {
      case HEAD -> only(of(Relation.SPOUSE));
      case SPOUSE -> only(of(Relation.HEAD));
      case PARENT -> only(of(Relation.PARENT)).filter(other -> !sameSex(other));
      default -> Optional.empty();
    };
  }

  private boolean sameSex(Person other) {
    return self.get("sex").equals(other.get("sex"));
  }

  private List<Person> children() {
    return switch (self.relation()) {
      case HEAD, SPOUSE -> of(Relation.CHILD);
      case PARENT -> of(Relation.HEAD);
      default -> List.of();
    };
  }

  /**
   * By the name that a source gives, or by the book; where both say somebody and differ, nobody.
   */
  private Optional<Person> parent(String item, Predicate<Person> sex) {
    Optional<Person> byBook =
        switch (self.relation()) {
          case CHILD -> only(of(Relation.HEAD, Relation.SPOUSE).stream().filter(sex).toList());
          case HEAD -> only(of(Relation.PARENT).stream().filter(sex).toList());
          default -> Optional.empty();
        };
    if (self.get(item).isEmpty()) {
      return byBook;
    }
    Optional<Person> byName = named(item);
    boolean differ = byBook.isPresent() && !byBook.get().get("name").equals(self.get(item));
    return differ ? Optional.empty() : byName.or(() -> byBook);
  }

  private Optional<Person> named(String item) {
    String name = self.get(item);
    return name.isEmpty()
        ? Optional.empty()
        : only(others.stream().filter(p -> p.get("name").equals(name)).toList());
  }

  private List<Person> of(Relation... relations) {
    return others.stream().filter(p -> Set.of(relations).contains(p.relation())).toList();
  }

  private static Optional<Person> only(List<Person> people) {
    return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
  }

  private Map<String, String> related(Person other) {
    Map<String, String> row = new HashMap<>(other.values());
    row.put("relation", relation(other));
    row.put("relation_source", other.get("relation_to_head_source"));
    row.put("relation_as_of", other.get("relation_to_head_as_of"));
    return row;
  }

  /** What somebody is to her, in the words of the book; "" where that does not follow. */
  private String relation(Person other) {
    Relation mine = self.relation();
    Relation hers = other.relation();
    if (other == self || Objects.equals(other.values(), self.values())) {
      return "本人";
    }
    if (mine == Relation.HEAD) {
      return other.get("relation_to_head");
    }
    return switch (mine) {
      case SPOUSE -> hers == Relation.HEAD ? "配偶" : hers == Relation.CHILD ? child(other) : "";
      case CHILD ->
          switch (hers) {
            case HEAD, SPOUSE -> sexed(other, "父亲", "母亲");
            case CHILD -> "兄弟姐妹";
            case PARENT -> "祖父母";
            default -> "";
          };
      case PARENT ->
          switch (hers) {
            case HEAD -> sexed(other, "儿子", "女儿");
            case SPOUSE -> sexed(other, "女婿", "儿媳");
            case PARENT -> "配偶";
            case CHILD -> "孙子女";
            default -> "";
          };
      default -> "";
    };
  }

  private static String child(Person other) {
    return other.get("relation_to_head");
  }

  private static String sexed(Person other, String male, String female) {
    return other.isMale() ? male : other.isFemale() ? female : "";
  }
}
