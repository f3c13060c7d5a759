package yibiao.catalog.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yibiao.catalog.sharing.Mask;

/**
 * The answer to one question of access.
 *
 * @param areas division code prefixes; a row is visible if its area begins with one of them
 * @param rowValues where the resource is governed by row: the values whose rows are visible; empty
 *     otherwise
 * @param columns for every column that was asked for and exists: clear, masked or refused
 * @param listVersion the list version it was made from
 * @param authorizations the ids it rests on
 */
public record Decision(
    Outcome outcome,
    List<String> areas,
    Set<String> rowValues,
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
     * The value itself.
     *
     * @param children the mask for rows about children under 14; {@link Mask#NONE}: clear too
     * @param areas where it is clear; empty: wherever the person sees rows
     * @param elsewhere the mask outside those areas
     */
    record Clear(Mask children, Set<String> areas, Mask elsewhere) implements Access {
      static final Clear EVERYWHERE = new Clear(Mask.NONE, Set.of(), Mask.NONE);
    }

    record Masked(Mask mask) implements Access {}

    /**
     * Nothing; the query that names it fails. {@code apply}: whether an authorization could change
     * that.
     */
    record Refused(boolean apply) implements Access {}
  }

  static Decision none(Outcome outcome, int listVersion) {
    return new Decision(outcome, List.of(), Set.of(), Map.of(), listVersion, Set.of());
  }

  public boolean refuses(String column) {
    return outcome != Outcome.ALLOWED
        || columns.getOrDefault(column, new Access.Refused(false)) instanceof Access.Refused;
  }
}
