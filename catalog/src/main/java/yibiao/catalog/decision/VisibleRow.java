package yibiao.catalog.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.Mask;

/**
 * A decision carried out on one row, as {@link TrinoExpressions} has Trino carry it out: the
 * meaning of a decision in so many lines of Java.
 */
public final class VisibleRow {
  private VisibleRow() {}

  /**
   * What a person sees of a row.
   *
   * @param row column → text, null for SQL NULL; all columns of the resource
   * @return the columns that were decided on; empty for a row that she does not see
   */
  public static Optional<Map<String, String>> of(
      DataResource resource, Decision decision, Map<String, String> row, LocalDate today) {
    if (!decision.isAllowed() || !isVisible(resource, decision, row, today)) {
      return Optional.empty();
    }
    Map<String, String> seen = new HashMap<>();
    decision
        .columns()
        .forEach((column, access) -> seen.put(column, cell(resource, column, access, row, today)));
    return Optional.of(seen);
  }

  private static boolean isVisible(
      DataResource resource, Decision decision, Map<String, String> row, LocalDate today) {
    boolean inArea =
        decision.rows().prefixes().contains("")
            || decision.rows().contains(row.get(resource.areaColumn()));
    if (resource.rowItemColumn().isEmpty()) {
      return inArea;
    }
    Access.Clear limits = decision.rowValues().get(row.get(resource.rowItemColumn()));
    return inArea && limits != null && isWithin(resource, limits, row, today);
  }

  private static String cell(
      DataResource resource,
      String column,
      Access access,
      Map<String, String> row,
      LocalDate today) {
    String value = row.get(column);
    boolean companion = TrinoExpressions.isCompanion(resource, column);
    return switch (access) {
      case Access.Refused refused -> null;
      case Access.Masked masked -> masked(masked.mask(), companion, value);
      case Access.Clear clear ->
          isWithin(resource, clear, row, today)
              ? value
              : masked(clear.elsewhere(), companion, value);
    };
  }

  private static boolean isWithin(
      DataResource resource, Access.Clear limits, Map<String, String> row, LocalDate today) {
    boolean child =
        !resource.birthColumn().isEmpty()
            && Childhood.isChild(row.get(resource.birthColumn()), today);
    Areas areas = child ? limits.childAreas().within(limits.areas()) : limits.areas();
    return areas.prefixes().contains("") || areas.contains(row.get(resource.areaColumn()));
  }

  private static String masked(Mask mask, boolean companion, String value) {
    return (companion ? Mask.HIDE : mask).of(value);
  }
}
