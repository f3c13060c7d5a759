package yibiao.catalog.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.Mask;

/**
 * A decision in Trino's SQL: one row filter a table, one mask expression a column. Areas are ranges
 * of the column that tables are partitioned by, so Trino leaves the files of other areas closed: no
 * expression of a query is ever worked out on a row that its reader may not see. The day is written
 * out: a session's time zone must not make a child older.
 */
public final class TrinoExpressions {
  private static final String NOBODY = "false";
  private static final String EVERYBODY = "true";
  private static final int WHOLE_CODE = 12;

  private TrinoExpressions() {}

  /** The filter that leaves the rows of the person's area, and of the row items she may see. */
  public static String rowFilter(DataResource resource, Decision decision, LocalDate today) {
    if (!decision.isAllowed()) {
      return NOBODY;
    }
    String area = within(resource, decision.rows());
    return resource.rowItemColumn().isEmpty()
        ? area
        : and(area, rowValues(resource, decision, today));
  }

  private static String rowValues(DataResource resource, Decision decision, LocalDate today) {
    Map<String, List<String>> byLimits =
        decision.rowValues().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> limits(resource, decision.rows(), e.getValue(), today).orElse(EVERYBODY),
                    Collectors.mapping(e -> literal(e.getKey()), Collectors.toList())));
    List<String> alternatives = new ArrayList<>();
    byLimits.forEach(
        (limits, names) ->
            alternatives.add(
                and(
                    name(resource.rowItemColumn())
                        + " IN ("
                        + names.stream().sorted().collect(Collectors.joining(", "))
                        + ")",
                    limits)));
    return or(alternatives.stream().sorted().toList());
  }

  /**
   * The expression that stands in for a column; empty where the value itself may be seen in every
   * row that the filter leaves.
   */
  public static Optional<String> mask(
      DataResource resource, Decision decision, String column, LocalDate today) {
    boolean companion = isCompanion(resource, column);
    return switch (decision.columns().get(column)) {
      case Access.Refused refused -> Optional.of("NULL");
      case Access.Masked masked -> Optional.of(expression(masked.mask(), companion, column));
      case Access.Clear clear ->
          limits(resource, decision.rows(), clear, today)
              .map(
                  limits ->
                      "CASE WHEN "
                          + limits
                          + " THEN "
                          + name(column)
                          + " ELSE "
                          + expression(clear.elsewhere(), companion, column)
                          + " END");
    };
  }

  /** A column beside an item, its source or day: it has no shape worth keeping. */
  static boolean isCompanion(DataResource resource, String column) {
    return !column.equals(resource.columns().get(column));
  }

  /** When one of those rows lies within the limits; empty if each of them does. */
  private static Optional<String> limits(
      DataResource resource, Areas rows, Access.Clear clear, LocalDate today) {
    boolean anywhere = clear.areas().covers(rows);
    boolean children = resource.birthColumn().isEmpty() || clear.childAreas().covers(rows);
    if (anywhere && children) {
      return Optional.empty();
    }
    String area = within(resource, clear.areas());
    if (children) {
      return Optional.of(area);
    }
    String grown =
        "coalesce("
            + name(resource.birthColumn())
            + " <= DATE '"
            + Childhood.bornAfter(today)
            + "', false)";
    Areas childAreas = clear.childAreas().within(clear.areas());
    return Optional.of(or(List.of(and(area, grown), within(resource, childAreas))));
  }

  private static String within(DataResource resource, Areas areas) {
    String column = name(resource.areaColumn());
    return or(areas.prefixes().stream().map(prefix -> within(column, prefix)).toList());
  }

  /** A prefix as a range, which the partitions of a table can be told by. */
  private static String within(String column, String prefix) {
    if (prefix.isEmpty()) {
      return EVERYBODY;
    }
    if (prefix.length() == WHOLE_CODE) {
      return column + " = " + literal(prefix);
    }
    int last = prefix.length() - 1;
    String next = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    return "(" + column + " >= " + literal(prefix) + " AND " + column + " < " + literal(next) + ")";
  }

  private static String and(String a, String b) {
    if (a.equals(NOBODY) || b.equals(NOBODY)) {
      return NOBODY;
    }
    return a.equals(EVERYBODY) ? b : b.equals(EVERYBODY) ? a : "(" + a + " AND " + b + ")";
  }

  private static String or(List<String> parts) {
    List<String> possible = parts.stream().filter(part -> !part.equals(NOBODY)).toList();
    if (possible.contains(EVERYBODY)) {
      return EVERYBODY;
    }
    return switch (possible.size()) {
      case 0 -> NOBODY;
      case 1 -> possible.getFirst();
      default -> "(" + String.join(" OR ", possible) + ")";
    };
  }

  private static String expression(Mask mask, boolean companion, String column) {
    String c = name(column);
    return switch (companion ? Mask.HIDE : mask) {
      case NONE, HIDE -> "NULL";
      case NAME -> "CASE WHEN " + c + " <> '' THEN concat(substr(" + c + ", 1, 1), '＊＊') END";
      case ID_NUMBER ->
          "CASE WHEN length("
              + c
              + ") = "
              + Mask.ID_LENGTH
              + " THEN concat(substr("
              + c
              + ", 1, 1), '****************', substr("
              + c
              + ", 18, 1)) END";
      case PHONE ->
          "CASE WHEN length("
              + c
              + ") >= "
              + Mask.PHONE_LENGTH
              + " THEN concat(substr("
              + c
              + ", 1, 3), '****', substr("
              + c
              + ", -4)) END";
      case ADDRESS ->
          "coalesce(regexp_extract("
              + c
              + ", "
              + literal(Mask.TO_COMMUNITY)
              + "), regexp_extract("
              + c
              + ", "
              + literal(Mask.TO_TOWNSHIP)
              + "))";
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
