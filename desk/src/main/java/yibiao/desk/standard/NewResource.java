package yibiao.desk.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;

/**
 * A table of the lake that is to be shared.
 *
 * @param name schema and table
 * @param areaColumn the column with division codes
 * @param plainColumns columns that are no items and hold no personal data
 */
public record NewResource(
    @NotBlank String name,
    @NotBlank @Size(max = 40) String title,
    @NotNull @Size(max = 300) String definition,
    @NotBlank @Size(max = 60) String department,
    @NotNull String areaColumn,
    Set<String> plainColumns,
    @NotBlank @Size(max = 500) String legalBasis) {
  private static final String BIRTH = "birth_date";

  public NewResource {
    definition = definition == null ? "" : definition.strip();
    areaColumn = areaColumn == null ? "" : areaColumn;
    plainColumns = plainColumns == null ? Set.of() : Set.copyOf(plainColumns);
  }

  DataResource resource(List<String> there, Set<String> items) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : there) {
      if (items.contains(column)) {
        columns.put(column, column);
      } else if (plainColumns.contains(column) || column.equals(areaColumn)) {
        columns.put(column, DataResource.keyItem(column));
      }
    }
    return new DataResource(
        name,
        title,
        definition,
        department,
        areaColumn,
        "",
        Map.of(),
        there.contains(BIRTH) ? BIRTH : "",
        Set.of(),
        columns);
  }

  ListEntry entry(LocalDate today) {
    return new ListEntry(
        name,
        ListEntry.WHOLE,
        department,
        new Terms(SharingAttribute.CONDITIONAL, legalBasis, "", Mask.NONE),
        2,
        false,
        new Scope(Set.of(Organisation.Kind.DEPARTMENT), RowScope.JURISDICTION),
        "",
        "",
        Period.from(today),
        "");
  }
}
