package yibiao.reports.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A blank form.
 *
 * @param sheet the sheet that asks for the most, from 0
 * @param title the form's own title, or its sheet's name where it has none
 * @param titles sheet → its own title
 * @param asOf the day that ages are counted on, where the form says one
 * @param regions sheet by sheet, in reading order
 */
public record FormTemplate(
    int sheet,
    String title,
    Map<Integer, String> titles,
    Optional<LocalDate> asOf,
    List<Region> regions) {
  public FormTemplate {
    titles = Map.copyOf(titles);
    regions = List.copyOf(regions);
  }

  /** The sheets that ask for anything, in order. */
  public List<Integer> sheets() {
    return regions.stream().map(Region::sheet).distinct().sorted().toList();
  }

  /** A sheet's regions. */
  public List<Region> on(int sheet) {
    return regions.stream().filter(region -> region.sheet() == sheet).toList();
  }

  public Stream<Region> of(Region.Kind kind) {
    return regions.stream().filter(region -> region.kind() == kind);
  }

  /** Everything it asks for, in reading order. */
  public List<Field> fields() {
    return regions.stream().flatMap(region -> region.fields().stream()).toList();
  }
}
