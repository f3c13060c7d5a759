package yibiao.pages.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import yibiao.standard.item.DataItem;

/** What fields mean, in words: 户主 · 性别. People choose by the same words. */
public final class MeaningWords {
  /** Those whose items can be asked for; "" is whom the form is about. */
  static final List<String> WHOSE =
      List.of(
          "",
          "head",
          "spouse",
          "father",
          "mother",
          "guardian",
          "child",
          "son",
          "daughter",
          "member",
          "kin",
          "person2",
          "person3");

  private static final List<String> TOLD =
      List.of(
          "household.members",
          "dwelling.area_sqm",
          "dwelling.use",
          "address.building",
          "address.unit",
          "address.room",
          "place.name",
          "place.address",
          "place.category");

  private static final List<String> COMPUTED =
      List.of(
          "ORDINAL",
          "AGE",
          "BIRTH_MONTH",
          "ID_KIND",
          "COMMUNITY",
          "GRID",
          "REPORTING_UNIT",
          "REPORTING_DATE");

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<String> choice = new ArrayList<>();
  private final MessageSource messages;
  private final Locale locale;

  MeaningWords(List<DataItem> items, MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    items.forEach(item -> add(item.name(), item.title()));
    TOLD.forEach(told -> add(told, word("forms.told." + told)));
    COMPUTED.forEach(one -> add(one, word("forms.computed." + one)));
    add("relation", word("forms.told.relation"));
  }

  private void add(String name, String title) {
    titles.put(name, title);
    names.put(title, name);
    choice.add(title);
  }

  private String word(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  /** Everything that a field can be bound to, by its title. */
  public List<String> choice() {
    return choice;
  }

  /** A meaning in words. */
  public String of(String means) {
    if (means.isEmpty()) {
      return word("forms.nothing");
    }
    if (means.startsWith("count(") || means.equals("area")) {
      return word(means.equals("area") ? "forms.area" : "forms.count");
    }
    if (titles.containsKey(means)) {
      return titles.get(means);
    }
    int dot = means.indexOf('.');
    String whose = means.substring(0, Math.max(dot, 0));
    String what = means.substring(dot + 1);
    String title = titles.getOrDefault(what, titles.get(what.toUpperCase(Locale.ROOT)));
    String person = whose.endsWith("+") ? "next" : whose;
    return word("forms.whose." + person) + " · " + (title == null ? what : title);
  }

  /**
   * What is meant by a choice.
   *
   * @param title as in {@link #choice}
   * @return nothing where there is no such title
   */
  Optional<String> means(String whose, String title) {
    String name = names.get(title.strip());
    if (name == null || !WHOSE.contains(whose)) {
      return Optional.empty();
    }
    return Optional.of(whose.isEmpty() || name.indexOf('.') > 0 ? name : whose + "." + lower(name));
  }

  /** Whether somebody can have chosen it. */
  boolean isMeaning(String means) {
    int dot = means.indexOf('.');
    String what = means.substring(dot + 1);
    boolean whose = dot < 0 || WHOSE.contains(means.substring(0, dot));
    boolean known = titles.containsKey(what) || titles.containsKey(what.toUpperCase(Locale.ROOT));
    return means.isEmpty() || titles.containsKey(means) || whose && known;
  }

  /** As meanings are written: what is computed of somebody else is in small letters. */
  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
