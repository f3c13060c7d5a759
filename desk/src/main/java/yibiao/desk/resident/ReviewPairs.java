package yibiao.desk.resident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.desk.pair.PairAnswer;
import yibiao.desk.pair.PairAnswer.Verdict;
import yibiao.desk.pair.PairAnswers;
import yibiao.lake.Lake;

/** The pairs that the newest run left in doubt, the likeliest first. */
@Component
class ReviewPairs {
  private final Lake lake;
  private final PairAnswers answers;

  /** Read once. */
  private volatile Run run = new Run(0, List.of());

  /**
   * A run's pairs; each is known by its place.
   *
   * @param version of the table
   */
  record Run(long version, List<GreyPair> pairs) {
    GreyPair at(int place) {
      return pairs.get(place);
    }
  }

  ReviewPairs(Lake lake, PairAnswers answers) {
    this.lake = lake;
    this.answers = answers;
  }

  Run run() {
    long version = lake.version("link", "review");
    if (version != run.version()) {
      List<GreyPair> pairs = new ArrayList<>();
      lake.forEach("link", "review", GreyPair.COLUMNS, row -> pairs.add(GreyPair.of(row)));
      pairs.sort(
          Comparator.comparingDouble((GreyPair pair) -> -pair.odds())
              .thenComparing(pair -> pair.a().record())
              .thenComparing(pair -> pair.b().record()));
      run = new Run(version, List.copyOf(pairs));
    }
    return run;
  }

  /**
   * The places of those that are unanswered. Where somebody is not sure, others are asked on.
   *
   * @param asked who is asked; her own organisation's answers count, whatever they say
   */
  List<Integer> unanswered(Run now, Account asked) {
    Set<List<String>> answered = new HashSet<>();
    for (PairAnswer answer : answers.standing()) {
      if (answer.verdict() != Verdict.UNSURE
          || answer.organisation().equals(asked.organisation().name())) {
        answered.add(List.of(answer.recordA(), answer.recordB()));
      }
    }
    List<Integer> open = new ArrayList<>();
    for (int place = 0; place < now.pairs().size(); place++) {
      if (!answered.contains(now.at(place).records())) {
        open.add(place);
      }
    }
    return open;
  }
}
