package yibiao.reports.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yibiao.reports.template.Labels;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.RefusedItems;

/**
 * Matches labels with data items. Only a wording that is known counts: 配偶姓名 holds the word 姓名 and
 * is another person's name, so being alike is no reason to fill a cell.
 */
public final class LabelMatcher {
  private static final String[] DECORATIONS = {
    "本人", "居民", "您的", "您", "已", "患者", "人员", "申请人", "被登记人"
  };

  private static final double ALMOST = 0.92;

  private final Map<String, String> items = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Set<String> yesNo = new HashSet<>();
  private final Map<String, Map<String, String>> options = new HashMap<>();

  /** Items that forms ask for, and nobody delivers. */
  private final Set<String> asked = new HashSet<>();

  public LabelMatcher(List<DataItem> all) {
    this(all, Map.of());
  }

  /**
   * The same with what coded items can be.
   *
   * @param codes code list → the ways to write its values → the values
   */
  public LabelMatcher(List<DataItem> all, Map<String, Map<String, String>> codes) {
    all.stream()
        .filter(item -> codes.containsKey(item.codeList()))
        .forEach(item -> options.put(item.name(), codes.get(item.codeList())));
    for (DataItem item : all) {
      item.synonyms().forEach(word -> items.putIfAbsent(Labels.normalise(word), item.name()));
    }
    all.forEach(item -> titles.put(item.name(), item.title()));
    all.stream().filter(item -> !item.held()).forEach(item -> asked.add(item.name()));
    all.stream().filter(i -> i.codeList().equals("yes_no")).forEach(i -> yesNo.add(i.name()));
    // A title outranks another item's synonym.
    all.forEach(item -> items.put(Labels.normalise(item.title()), item.name()));
  }

  /** What a meaning says where it is known to anybody; "" for an item that nobody delivers. */
  public String delivered(Meaning meaning) {
    return asked.contains(meaning.what()) ? "" : meaning.means();
  }

  /** Whether it asks what nobody may collect this way. */
  public boolean isRefused(String label) {
    return RefusedItems.called(Labels.normalise(label)).isPresent();
  }

  /** The wordings of an item. */
  Set<String> wordingsOf(String item) {
    return items.entrySet().stream()
        .filter(e -> e.getValue().equals(item))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether an item is answered by yes or no. */
  boolean isYesNo(String item) {
    return yesNo.contains(item);
  }

  /** The ways to write an item's values, and the values. */
  Map<String, String> optionsOf(String item) {
    return options.getOrDefault(item, Map.of());
  }

  /** Whether a word is one of the values that an item can have. */
  boolean isOption(String item, String word) {
    return optionsOf(item).containsKey(word) && !word.matches("\\w+");
  }

  /** What an item is called. */
  public String titleOf(String item) {
    return titles.getOrDefault(item, item);
  }

  /** A label's item, and how sure that is: 1 for a known wording, 0.9 behind a harmless prefix. */
  public record Match(String item, double confidence) {}

  public Optional<Match> match(String label) {
    String wording = Labels.normalise(label);
    if (items.containsKey(wording)) {
      return Optional.of(new Match(items.get(wording), 1));
    }
    for (String decoration : DECORATIONS) {
      String rest = wording.startsWith(decoration) ? wording.substring(decoration.length()) : "";
      if (items.containsKey(rest)) {
        return Optional.of(new Match(items.get(rest), 0.9));
      }
    }
    String plain = wording.replaceAll("[(（][^)）]*[)）]", "");
    if (!plain.equals(wording)) {
      return match(plain)
          .map(match -> new Match(match.item(), Math.min(match.confidence(), ALMOST)));
    }
    // 工作单位或就读学校, 姓名及电话: what comes first is what goes there.
    String[] either = wording.split("或者?|及|/|、", 2);
    return either.length < 2 || either[0].length() < 2
        ? Optional.empty()
        : Optional.ofNullable(items.get(either[0])).map(item -> new Match(item, ALMOST));
  }

  /** Whether the label asks for anything this can answer, computed fields included. */
  public boolean knows(String label) {
    return match(label).isPresent() || Computed.of(label).isPresent();
  }
}
