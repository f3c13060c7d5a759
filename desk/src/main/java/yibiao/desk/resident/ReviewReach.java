package yibiao.desk.resident;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.standard.division.DivisionNames;

/** Whether what is in doubt reaches somebody who can judge it. */
@Component
public class ReviewReach {
  private final ReviewPairs pairs;
  private final SourceRecords sourceRecords;
  private final Accounts accounts;
  private final DivisionNames divisions;

  ReviewReach(
      ReviewPairs pairs, SourceRecords sourceRecords, Accounts accounts, DivisionNames divisions) {
    this.pairs = pairs;
    this.sourceRecords = sourceRecords;
    this.accounts = accounts;
    this.divisions = divisions;
  }

  /**
   * How many pairs are open.
   *
   * @param reached those that are put before somebody
   * @param unreached area → how many of its pairs are put before nobody
   */
  public record Reach(int open, int reached, Map<String, Integer> unreached) {}

  /** As a keeper of the list sees it: counts, and no person's data. */
  public Reach of(Account keeper) {
    ReviewPairs.Run now = pairs.run();
    List<Decision> readers =
        accounts.all().stream()
            .filter(account -> account.role().readsData() && !account.suspended())
            .map(sourceRecords::decide)
            .filter(Decision::isAllowed)
            .toList();
    List<GreyPair> open =
        pairs.unanswered(now, keeper).stream()
            .map(now::at)
            .filter(pair -> !pair.confidential())
            .toList();
    List<GreyPair> alone =
        open.stream().filter(pair -> readers.stream().noneMatch(pair::isFor)).toList();
    Map<String, Integer> unreached =
        alone.stream()
            .flatMap(pair -> pair.sides().map(GreyPair.Side::community).distinct())
            .filter(community -> community != null && !community.isEmpty())
            .collect(Collectors.toMap(divisions::of, community -> 1, Integer::sum, TreeMap::new));
    return new Reach(open.size(), open.size() - alone.size(), unreached);
  }
}
