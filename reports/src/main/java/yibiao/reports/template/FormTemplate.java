package yibiao.reports.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * A blank form.
 *
 * @param sheet the sheet that asks for the most, from 0
 * @param title the form's own title, or its sheet's name where it has none
 * @param regions sheet by sheet, in reading order
 */
public record FormTemplate(int sheet, String title, List<Region> regions) {
  public FormTemplate {
    regions = List.copyOf(regions);
  }

  public Stream<Region> of(Region.Kind kind) {
    return regions.stream().filter(region -> region.kind() == kind);
  }

  /** Everything it asks for, in reading order. */
  public List<Field> fields() {
    return regions.stream().flatMap(region -> region.fields().stream()).toList();
  }
}
