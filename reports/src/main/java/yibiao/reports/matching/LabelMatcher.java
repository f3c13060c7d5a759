package yibiao.reports.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibiao.reports.template.Labels;
import yibiao.standard.item.DataItem;

/**
 * Matches labels with data items. Only a wording that is known counts: 配偶姓名 holds the word 姓名 and
 * is another person's name, so being alike is no reason to fill a cell.
 */
public final class LabelMatcher {
  private static final String[] DECORATIONS = {"本人", "居民", "您的", "人员", "申请人", "被登记人"};

  private final Map<String, String> items = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  public LabelMatcher(List<DataItem> all) {
    for (DataItem item : all) {
      item.synonyms().forEach(word -> items.putIfAbsent(Labels.normalise(word), item.name()));
    }
    all.forEach(item -> titles.put(item.name(), item.title()));
    // A title outranks another item's synonym.
    all.forEach(item -> items.put(Labels.normalise(item.title()), item.name()));
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
    return Optional.empty();
  }

  /** Whether the label asks for anything this can answer, computed fields included. */
  public boolean knows(String label) {
    return match(label).isPresent() || Computed.of(label).isPresent();
  }
}
