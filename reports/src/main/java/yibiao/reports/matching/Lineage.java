package yibiao.reports.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.lake.Lake;
import yibiao.reports.template.BuiltInForm;
import yibiao.standard.item.DataItems;

/** Where an item comes from, and which forms ask for it. */
@Component
public class Lineage {
  private final Sources sources;
  private final DataItems items;
  private final Lake lake;
  private final Map<String, FormLabels.Form> forms = new ConcurrentHashMap<>();

  Lineage(Sources sources, DataItems items, Lake lake) {
    this.sources = sources;
    this.items = items;
    this.lake = lake;
  }

  /**
   * A dataset that delivers an item.
   *
   * @param column the column as it is delivered; "" for a value that all its rows have
   */
  public record Origin(SourceDefinition source, DatasetDefinition dataset, String column) {}

  /** Item → the datasets that deliver it. */
  public Map<String, List<Origin>> origins() {
    Map<String, List<Origin>> origins = new HashMap<>();
    for (SourceDefinition source : sources.all()) {
      for (DatasetDefinition dataset : source.datasets()) {
        Map<String, String> columns = new HashMap<>(dataset.mapping());
        dataset.constants().keySet().forEach(item -> columns.putIfAbsent(item, ""));
        columns.forEach(
            (item, column) ->
                origins
                    .computeIfAbsent(item, k -> new ArrayList<>())
                    .add(new Origin(source, dataset, column)));
      }
    }
    return origins;
  }

  /** The titles of the forms that ask for an item. */
  public List<String> formsAskingFor(String item) {
    return BuiltInForm.ALL.stream()
        .filter(form -> read(form).asksFor(item))
        .map(BuiltInForm::title)
        .toList();
  }

  private FormLabels.Form read(BuiltInForm form) {
    return forms.computeIfAbsent(
        form.name(),
        name -> {
          try {
            return FormLabels.of(form.blank(), items.all());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What a blank form asks for, and what of it is known already. */
  public FormLabels.Form read(byte[] blank) {
    return FormLabels.of(blank, items.all());
  }

  /** A delivered column that nobody maps, though an item covers it. */
  public record Repeated(
      SourceDefinition source, DatasetDefinition dataset, String column, String item) {}

  /** Columns that are collected once more than they need to be. */
  public List<Repeated> unmappedColumns() {
    LabelMatcher matcher = new LabelMatcher(items.all());
    List<Repeated> repeated = new ArrayList<>();
    for (SourceDefinition source : sources.all()) {
      for (DatasetDefinition dataset : source.datasets()) {
        for (String column : lake.columns("raw", dataset.rawTable(source.name()))) {
          Optional<String> item = matcher.match(column).map(LabelMatcher.Match::item);
          if (item.isPresent() && !dataset.requiredColumns().contains(column)) {
            repeated.add(new Repeated(source, dataset, column, item.get()));
          }
        }
      }
    }
    return repeated;
  }
}
