package yibiao.catalog.decision;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.Mask;

/**
 * A decision in Trino's SQL: one row filter a table, one mask expression a column. Literals come
 * from the catalog's own codes, and are quoted all the same.
 */
public final class TrinoExpressions {
  private TrinoExpressions() {}

  /** The filter that leaves the rows of the person's area, and of the row items she may see. */
  public static String rowFilter(DataResource resource, Decision decision) {
    String area = within(resource, decision.areas());
    String filter = area.isEmpty() ? "false" : "(" + area + ")";
    if (resource.rowItemColumn().isEmpty()) {
      return filter;
    }
    String values =
        decision.rowValues().stream()
            .map(TrinoExpressions::literal)
            .collect(Collectors.joining(", "));
    return values.isEmpty()
        ? "false"
        : filter + " AND " + name(resource.rowItemColumn()) + " IN (" + values + ")";
  }

  /** The expression that stands in for a column; empty where the value itself may be seen. */
  public static Optional<String> mask(DataResource resource, String column, Access access) {
    boolean companion = !column.equals(resource.columns().get(column));
    return switch (access) {
      case Access.Masked masked -> Optional.of(expression(shape(masked.mask(), companion), column));
      case Access.Refused refused -> Optional.of("NULL");
      case Access.Clear clear ->
          partly(
              resource,
              column,
              new Access.Clear(
                  shape(clear.children(), companion),
                  clear.areas(),
                  shape(clear.elsewhere(), companion)));
    };
  }

  /** A column beside an item, its source or day, has no shape worth keeping: it goes as a whole. */
  private static Mask shape(Mask mask, boolean companion) {
    return companion && mask != Mask.NONE ? Mask.HIDE : mask;
  }

  private static Optional<String> partly(DataResource resource, String column, Access.Clear clear) {
    boolean children = clear.children() != Mask.NONE && !resource.birthColumn().isEmpty();
    if (!children && clear.areas().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder sql = new StringBuilder("CASE");
    if (!clear.areas().isEmpty()) {
      sql.append(" WHEN NOT (").append(within(resource, clear.areas())).append(") THEN ");
      sql.append(expression(clear.elsewhere(), column));
    }
    if (children) {
      // Whose birth date nobody knows may be a child.
      sql.append(" WHEN coalesce(").append(name(resource.birthColumn()));
      sql.append(" > current_date - INTERVAL '14' YEAR, true) THEN ")
          .append(expression(clear.children(), column));
    }
    return Optional.of(sql.append(" ELSE ").append(name(column)).append(" END").toString());
  }

  private static String within(DataResource resource, Collection<String> areas) {
    return areas.stream()
        .map(
            prefix ->
                "starts_with(coalesce("
                    + name(resource.areaColumn())
                    + ", ''), "
                    + literal(prefix)
                    + ")")
        .collect(Collectors.joining(" OR "));
  }

  private static String expression(Mask mask, String column) {
    String c = name(column);
    return switch (mask) {
      case NONE, HIDE -> "NULL";
      case NAME ->
          "CASE WHEN " + c + " IS NULL THEN NULL ELSE concat(substr(" + c + ", 1, 1), '＊＊') END";
      case ID_NUMBER ->
          "concat(substr(" + c + ", 1, 1), '****************', substr(" + c + ", 18, 1))";
      case PHONE ->
          "concat(substr("
              + c
              + ", 1, 3), '****', substr("
              + c
              + ", greatest(length("
              + c
              + ") - 3, 4)))";
      case ADDRESS -> "regexp_extract(" + c + ", '^.*?(居委会|居民委员会|社区|村委会|镇|街道)')";
      case YEAR -> "date_trunc('year', " + c + ")";
    };
  }

  private static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
