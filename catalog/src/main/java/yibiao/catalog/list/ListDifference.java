package yibiao.catalog.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.sharing.ListEntry;

/**
 * What changed between two versions, entry by entry and field by field.
 *
 * @param changes in the order of resource and item
 */
public record ListDifference(List<Change> changes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Which entry: resource and item. */
  public record Key(String resource, String item) implements Comparable<Key> {
    static Key of(ListEntry entry) {
      return new Key(entry.resource(), entry.item());
    }

    @Override
    public int compareTo(Key other) {
      return (resource + "\n" + item).compareTo(other.resource + "\n" + other.item);
    }
  }

  /** One field of an entry; "" where there was or is none. */
  public record FieldChange(String field, String before, String after) {}

  /**
   * One entry.
   *
   * @param before empty for one that was added
   * @param after empty for one that was removed
   */
  public record Change(
      Key key, Optional<ListEntry> before, Optional<ListEntry> after, List<FieldChange> fields) {}

  /** What one set of entries changes against another. */
  public static ListDifference between(Collection<ListEntry> before, Collection<ListEntry> after) {
    Map<Key, ListEntry> old = byKey(before);
    Map<Key, ListEntry> young = byKey(after);
    TreeMap<Key, ListEntry> keys = new TreeMap<>(old);
    keys.putAll(young);
    List<Change> changes = new ArrayList<>();
    for (Key key : keys.keySet()) {
      Optional<ListEntry> from = Optional.ofNullable(old.get(key));
      Optional<ListEntry> to = Optional.ofNullable(young.get(key));
      if (!from.equals(to)) {
        changes.add(new Change(key, from, to, fields(from, to)));
      }
    }
    return new ListDifference(changes);
  }

  private static List<FieldChange> fields(Optional<ListEntry> from, Optional<ListEntry> to) {
    Map<String, Object> before = from.map(ListDifference::asMap).orElse(Map.of());
    Map<String, Object> after = to.map(ListDifference::asMap).orElse(Map.of());
    List<FieldChange> fields = new ArrayList<>();
    for (String field : new TreeMap<>(from.isPresent() ? before : after).keySet()) {
      String old = text(before.get(field));
      String young = text(after.get(field));
      boolean names = field.equals("resource") || field.equals("item");
      if (!names && !old.equals(young)) {
        fields.add(new FieldChange(field, old, young));
      }
    }
    return fields;
  }

  private static Map<String, Object> asMap(ListEntry entry) {
    return JSON.convertValue(entry, new TypeReference<Map<String, Object>>() {});
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> many ->
          many.stream().map(Object::toString).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private static Map<Key, ListEntry> byKey(Collection<ListEntry> entries) {
    return entries.stream().collect(Collectors.toMap(Key::of, Function.identity()));
  }
}
