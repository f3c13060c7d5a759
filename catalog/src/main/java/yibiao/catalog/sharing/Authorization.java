package yibiao.catalog.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A granted request: who may see which items clear, for what purpose, where and until when.
 *
 * @param items item names; {@code category.low_income} names rows of a resource that is governed by
 *     row
 * @param area division code prefix
 * @param children whether it covers children under 14
 * @param byList whether the list gave it by itself, so that it is worth nothing where the list does
 *     not share the item unconditionally any more
 */
public record Authorization(
    int id,
    String organisation,
    String resource,
    Set<String> items,
    String purpose,
    String legalBasis,
    String area,
    boolean children,
    String frequency,
    Instant validFrom,
    Instant validUntil,
    Optional<Instant> withdrawnAt,
    boolean byList) {
  public Authorization {
    items = Set.copyOf(items);
  }

  public boolean isActive(Instant now) {
    boolean withdrawn = withdrawnAt.isPresent() && !withdrawnAt.get().isAfter(now);
    return !withdrawn && !validFrom.isAfter(now) && validUntil.isAfter(now);
  }
}
