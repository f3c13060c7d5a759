package yibiao.catalog.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.catalog.list.FirstList;
import yibiao.catalog.sharing.DataResources;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.standard.StandardCatalog.RowValue;
import yibiao.catalog.standard.StandardCatalog.StandardEntry;
import yibiao.catalog.standard.StandardCatalog.StandardItem;
import yibiao.catalog.standard.StandardCatalog.StandardResource;
import yibiao.catalog.standard.StandardParts.Kind;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.item.DataItems.Spelling;

/**
 * The standard that comes with the product, and what of it an installation has: an empty catalog
 * takes all of it, its list as the first version; one that runs takes at every start what is new in
 * it. What is there already stays as it is there: the catalog is the truth, not the file.
 */
@Component
public class LivingStandard {
  private final FirstList first;
  private final DataItems items;
  private final DataResources resources;
  private final StandardParts parts;
  private final Clock clock;

  public LivingStandard(
      FirstList first, DataItems items, DataResources resources, StandardParts parts, Clock clock) {
    this.first = first;
    this.items = items;
    this.resources = resources;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Takes in what is new, in the name of {@code by}.
   *
   * @return the lines of the sharing list that are new: they are for a draft, and for a second
   *     person; whoever has put them there {@linkplain #noted notes} them
   */
  @Transactional
  public List<ListEntry> takeIn(String by) {
    StandardCatalog standard = read();
    takeCodes(standard, by);
    takeItems(standard, by);
    takeResources(standard, by);
    List<ListEntry> entries = entries(standard);
    if (first.isNeeded()) {
      first.publish(entries, by);
      noted(entries, by);
      return List.of();
    }
    return fresh(entries, by);
  }

  /** Notes lines of the list as taken in. */
  public void noted(List<ListEntry> entries, String by) {
    parts.note(Kind.ENTRY, entries.stream().map(LivingStandard::name).toList(), by);
  }

  private static String name(ListEntry entry) {
    return entry.resource() + "/" + entry.item();
  }

  /** The parts of one kind, taken in one by one and noted together. */
  private final class Taking {
    private final Kind kind;
    private final Set<String> taken;
    private final List<String> noted = new ArrayList<>();

    Taking(Kind kind) {
      this.kind = kind;
      this.taken = parts.taken(kind);
    }

    /** Does what has to be done for a part that is neither taken in yet nor there by itself. */
    void part(String name, boolean there, Runnable add) {
      if (!taken.contains(name)) {
        if (!there) {
          add.run();
        }
        noted.add(name);
      }
    }

    void note(String by) {
      parts.note(kind, noted, by);
    }
  }

  private void takeCodes(StandardCatalog standard, String by) {
    Taking codes = new Taking(Kind.CODE);
    List<Spelling> fresh = new ArrayList<>();
    Map<String, Map<String, String>> there = new HashMap<>();
    items.codeLists().forEach(list -> there.put(list.name(), list.spellings()));
    standard
        .codeLists()
        .forEach(
            (list, values) ->
                values.forEach(
                    (value, spellings) ->
                        spellings.forEach(
                            spelling ->
                                codes.part(
                                    list + "/" + spelling,
                                    there.getOrDefault(list, Map.of()).containsKey(spelling),
                                    () -> fresh.add(new Spelling(list, spelling, value))))));
    items.putSpellings(fresh);
    codes.note(by);
  }

  private void takeItems(StandardCatalog standard, String by) {
    Taking added = new Taking(Kind.ITEM);
    Taking words = new Taking(Kind.WORDING);
    Map<String, DataItem> there =
        items.all().stream().collect(Collectors.toMap(DataItem::name, Function.identity()));
    Set<String> used =
        there.values().stream().flatMap(DataItem::wordings).collect(Collectors.toSet());
    List<DataItem> fresh = new ArrayList<>();
    for (StandardItem item : standard.items()) {
      added.part(item.name(), there.containsKey(item.name()), () -> fresh.add(item.item()));
      item.item()
          .wordings()
          .forEach(
              word ->
                  words.part(
                      item.name() + "/" + word,
                      // A word that means another item here goes on meaning it.
                      used.contains(word) || !there.containsKey(item.name()),
                      () -> items.addWording(item.name(), word)));
    }
    items.putAll(fresh);
    added.note(by);
    words.note(by);
  }

  private void takeResources(StandardCatalog standard, String by) {
    Taking added = new Taking(Kind.RESOURCE);
    Taking columns = new Taking(Kind.COLUMN);
    Taking values = new Taking(Kind.VALUE);
    Set<String> there = resources.names();
    for (StandardResource resource : standard.resources()) {
      String name = resource.name();
      added.part(name, there.contains(name), () -> resources.put(resource.bare()));
      Set<String> columnsThere = resources.columns(name);
      resource
          .columns(held(standard))
          .forEach(
              (column, item) ->
                  columns.part(
                      name + "/" + column,
                      columnsThere.contains(column),
                      () -> resources.putColumn(name, column, item)));
      Set<String> valuesThere = resources.values(name);
      resource
          .rowValues()
          .forEach(
              (value, row) ->
                  values.part(
                      name + "/" + value,
                      valuesThere.contains(value),
                      () -> resources.putValue(name, value, row.title())));
    }
    added.note(by);
    columns.note(by);
    values.note(by);
  }

  /** The lines that no version of the list has ever had. */
  private List<ListEntry> fresh(List<ListEntry> entries, String by) {
    Set<String> taken = parts.taken(Kind.ENTRY);
    Set<String> there = first.everListed();
    noted(entries.stream().filter(entry -> there.contains(name(entry))).toList(), by);
    return entries.stream()
        .filter(entry -> !taken.contains(name(entry)) && !there.contains(name(entry)))
        .toList();
  }

  /** Those of the standard's items that the lake has columns for. */
  private List<StandardItem> held(StandardCatalog standard) {
    Set<String> held = items.held().stream().map(DataItem::name).collect(Collectors.toSet());
    return standard.items().stream().filter(item -> held.contains(item.name())).toList();
  }

  private static StandardCatalog read() {
    StandardCatalog standard = read("standard.yaml", StandardCatalog.class);
    return standard.with(read("asked.yaml", StandardCatalog.class));
  }

  private static <T> T read(String file, Class<T> shape) {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream in = LivingStandard.class.getResourceAsStream("/yibiao/standard/" + file)) {
      return yaml.readValue(in, shape);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ListEntry> entries(StandardCatalog standard) {
    Map<String, StandardItem> byName =
        standard.items().stream()
            .collect(Collectors.toMap(StandardItem::name, Function.identity()));
    Map<String, StandardResource> resources =
        standard.resources().stream()
            .collect(Collectors.toMap(StandardResource::name, Function.identity()));
    return standard.lines().stream()
        .flatMap(
            line ->
                line.items().stream()
                    .map(
                        item ->
                            entry(line, item, byName.get(item), resources.get(line.resource()))))
        .toList();
  }

  /** An entry takes what it does not say itself from its item, row value or resource. */
  private ListEntry entry(
      StandardEntry entry, String item, StandardItem known, StandardResource resource) {
    String value = item.substring(item.indexOf('.') + 1);
    RowValue row =
        resource
            .rowValues()
            .getOrDefault(value, new RowValue(resource.title(), resource.department(), 1, false));
    // In a table of residents every item has its own department; other tables have one.
    boolean own = known != null && resource.hasCompanions();
    return new ListEntry(
        entry.resource(),
        item,
        entry.department() != null
            ? entry.department()
            : own ? known.department() : row.department(),
        new Terms(
            entry.attribute(), entry.legalBasis(), "", known == null ? Mask.NONE : known.mask()),
        known == null ? row.level() : known.level(),
        known == null ? row.sensitive() : known.sensitive(),
        new Scope(Set.copyOf(entry.audience()), entry.rowScope()),
        entry.frequency(),
        "",
        Period.from(LocalDate.now(clock)),
        entry.reference());
  }
}
