package yibiao.transforms.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of several values stands (一数一源): the responsible department's first; where it says nothing,
 * what most records say, then the most recent. For items that simply change, such as a phone, the
 * most recent value stands.
 */
public final class Survivorship {
  private Survivorship() {}

  /**
   * Chooses among an item's values.
   *
   * @param responsible the item's responsible department
   * @param newestWins whether the item simply changes
   */
  public static Optional<Candidate> choose(
      List<Candidate> candidates, String responsible, boolean newestWins) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> votes =
        candidates.stream().collect(Collectors.groupingBy(Candidate::value, Collectors.counting()));
    Comparator<Candidate> sure = Comparator.comparing(Candidate::doubtful).reversed();
    Comparator<Candidate> authority = Comparator.comparing(c -> c.department().equals(responsible));
    Comparator<Candidate> agreement = Comparator.comparing(c -> votes.get(c.value()));
    Comparator<Candidate> recency = Comparator.comparing(Candidate::asOf);
    Comparator<Candidate> order =
        newestWins
            ? sure.thenComparing(recency).thenComparing(authority)
            : sure.thenComparing(authority).thenComparing(agreement).thenComparing(recency);
    // A last, arbitrary but fixed order, so that a repeated run says the same.
    Comparator<Candidate> fixed =
        Comparator.comparing((Function<Candidate, String>) Candidate::value);
    return candidates.stream().max(order.thenComparing(fixed));
  }
}
