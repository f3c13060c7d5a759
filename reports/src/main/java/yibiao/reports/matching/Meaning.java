package yibiao.reports.matching;

/**
 * What a field asks for.
 *
 * @param subject whose; "" for the person herself, or whatever the form lists
 * @param what the item, or what follows from one; "" for nothing that anybody knows
 * @param confidence 0 to 1; below {@link #SURE} it is a question and no answer
 */
public record Meaning(String subject, String what, double confidence) {
  /** From here on it counts as understood. */
  public static final double SURE = 0.9;

  public static final Meaning NONE = new Meaning("", "", 0);

  static Meaning of(String what, double confidence) {
    return new Meaning("", what, confidence);
  }

  public boolean isSure() {
    return !what.isEmpty() && confidence >= SURE;
  }

  /** Whether it is about the person herself. */
  public boolean isOwn() {
    return subject.isEmpty();
  }

  /** As it is written where people and programs compare: {@code head.sex}. */
  public String means() {
    if (what.isEmpty() || subject.isEmpty()) {
      return what;
    }
    // Of one by number what is computed keeps its name.
    return subject + "." + (subject.startsWith("person") ? what : plain());
  }

  private String plain() {
    return switch (what) {
      case "AGE" -> "age";
      case "BIRTH_MONTH" -> "birth_month";
      case "ID_KIND" -> "id_kind";
      default -> what;
    };
  }
}
