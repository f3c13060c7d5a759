package yibiao.catalog.decision;

import java.util.Map;
import java.util.Set;
import yibiao.catalog.sharing.Mask;

/**
 * The answer to one question of access.
 *
 * @param rows where rows are visible
 * @param rowValues where the resource is governed by row: the values whose rows are visible, each
 *     in its own limits
 * @param columns for every column that was asked for and exists: clear, masked or refused
 * @param listVersion the list version it was made from
 * @param authorizations the ids it rests on
 */
public record Decision(
    Outcome outcome,
    Areas rows,
    Map<String, Access.Clear> rowValues,
    Map<String, Access> columns,
    int listVersion,
    Set<Integer> authorizations) {

  /** What a person gets of a resource. */
  public enum Outcome {
    /** It does not exist for her. */
    INVISIBLE,
    /** It exists, and she gets nothing of it. */
    REFUSED,
    ALLOWED
  }

  /** What she gets of a column. */
  public sealed interface Access {
    /**
     * The value itself, in limits.
     *
     * @param areas where it is clear
     * @param childAreas where it is clear for rows about children under 14
     * @param elsewhere what is left of it outside those limits
     */
    record Clear(Areas areas, Areas childAreas, Mask elsewhere) implements Access {
      static final Clear WITHOUT_LIMITS = new Clear(Areas.EVERYWHERE, Areas.EVERYWHERE, Mask.NONE);
    }

    record Masked(Mask mask) implements Access {}

    /** Nothing; a query that names the column fails. */
    enum Refused implements Access {
      /** It is not meant for her: she does not learn that it exists. */
      UNKNOWN,
      /** It is shared with nobody. */
      CLOSED,
      /** Only counts of it may be read. */
      STATISTICS,
      /** An authorization that names it would open it. */
      APPLY
    }
  }

  /** What somebody gets whom nobody knows. */
  public static Decision invisible(int listVersion) {
    return none(Outcome.INVISIBLE, listVersion);
  }

  static Decision none(Outcome outcome, int listVersion) {
    return new Decision(outcome, Areas.NOWHERE, Map.of(), Map.of(), listVersion, Set.of());
  }

  public boolean isAllowed() {
    return outcome == Outcome.ALLOWED;
  }

  public boolean refuses(String column) {
    return !isAllowed()
        || columns.getOrDefault(column, Access.Refused.UNKNOWN) instanceof Access.Refused;
  }

  /** Whether she may know of a column: it is hers to see, or she may apply for it. */
  public boolean shows(String column) {
    return isAllowed()
        && columns.getOrDefault(column, Access.Refused.UNKNOWN) != Access.Refused.UNKNOWN;
  }
}
