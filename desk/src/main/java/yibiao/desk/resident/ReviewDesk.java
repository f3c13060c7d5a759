package yibiao.desk.resident;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.desk.pair.PairAnswer;
import yibiao.desk.pair.PairAnswer.Verdict;
import yibiao.desk.pair.PairAnswers;
import yibiao.desk.resident.Doubt.Line;
import yibiao.desk.resident.GreyPair.Side;
import yibiao.desk.resident.ReviewPairs.Run;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.standard.division.DivisionNames;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.rule.RuleBroken;

/**
 * The grey zone, for people who know one of the two residents. Where the other lives elsewhere she
 * is told where, and what agrees with her own record.
 */
@Component
public class ReviewDesk {
  private static final int A_PAGE = 5;

  private final ReviewPairs pairs;
  private final SourceRecords sourceRecords;
  private final PersonQuery query;
  private final PairAnswers answers;
  private final DataItems items;
  private final DivisionNames divisions;

  ReviewDesk(
      ReviewPairs pairs,
      SourceRecords sourceRecords,
      PersonQuery query,
      PairAnswers answers,
      DataItems items,
      DivisionNames divisions) {
    this.pairs = pairs;
    this.sourceRecords = sourceRecords;
    this.query = query;
    this.answers = answers;
    this.items = items;
    this.divisions = divisions;
  }

  /**
   * Some of the open pairs.
   *
   * @param open how many there are of which the reader knows one of the two
   */
  public record Page(int open, List<Doubt> doubts) {}

  /** The first open pairs that somebody may judge. */
  public Page open(Account account) throws SQLException {
    Run now = pairs.run();
    List<Integer> open = open(now, account);
    List<Doubt> doubts = new ArrayList<>();
    // Those whose residents live elsewhere by now are not hers to see: on until a page is full.
    for (int from = 0; from < open.size() && doubts.size() < A_PAGE; from += A_PAGE * 2) {
      List<Integer> some = open.subList(from, Math.min(open.size(), from + A_PAGE * 2));
      doubts.addAll(visible(now, some, account));
    }
    return new Page(open.size(), doubts.stream().limit(A_PAGE).toList());
  }

  private List<Integer> open(Run now, Account account) {
    Decision decision = sourceRecords.decide(account);
    return pairs.unanswered(now, account).stream()
        .filter(place -> now.at(place).isFor(decision))
        .toList();
  }

  /** Of some pairs, those of which she may see a resident; on record as every read. */
  private List<Doubt> visible(Run now, List<Integer> places, Account account) throws SQLException {
    List<Side> sides = places.stream().map(now::at).flatMap(GreyPair::sides).toList();
    Set<String> visible = visible(sides.stream().map(Side::resident).toList(), account);
    Map<String, SourceRecords.Whose> known = sourceRecords.whose(visible);
    Map<String, SourceRecords.Whose> whose = new HashMap<>();
    for (Side side : sides) {
      Optional.ofNullable(known.get(side.resident()))
          .ifPresent(one -> whose.put(side.record(), one));
    }
    Map<String, SourceRecord> records = sourceRecords.visible(whose, account);
    Map<String, SourceRecord> hidden =
        sourceRecords.hidden(
            sides.stream().map(Side::record).filter(id -> !records.containsKey(id)).toList());
    List<Doubt> doubts = new ArrayList<>();
    for (int place : places) {
      doubt(now, place, records, hidden).ifPresent(doubts::add);
    }
    return doubts;
  }

  private Optional<Doubt> doubt(
      Run now, int place, Map<String, SourceRecord> records, Map<String, SourceRecord> hidden) {
    GreyPair pair = now.at(place);
    boolean first = records.containsKey(pair.a().record());
    Side shown = first ? pair.a() : pair.b();
    Side other = first ? pair.b() : pair.a();
    SourceRecord a = records.get(shown.record());
    boolean both = records.containsKey(other.record());
    SourceRecord b = both ? records.get(other.record()) : hidden.get(other.record());
    if (a == null || b == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Doubt(
            now.version() + "-" + place,
            shown.resident(),
            both ? other.resident() : "",
            a,
            b,
            both ? "" : divisions.of(other.community()),
            lines(a, b),
            Waterfall.of(pair.row())));
  }

  /** Which of some residents she may see, by the engine's word. */
  private Set<String> visible(Collection<String> residents, Account account) throws SQLException {
    Decision decision = sourceRecords.decide(account);
    String shown =
        items.held().stream()
            .map(DataItem::name)
            .filter(item -> !decision.refuses(item))
            .map(item -> ", \"" + item + '"')
            .collect(Collectors.joining());
    String[] among = residents.stream().distinct().sorted().toArray(String[]::new);
    Answer answer =
        Answer.of(
            query,
            Session.of(account.name()),
            "page",
            "SELECT resident_id"
                + shown
                + " FROM core.resident WHERE resident_id IN ("
                + PersonQuery.places(among.length)
                + ")",
            residents.size(),
            among);
    return answer.rows().stream().map(List::getFirst).collect(Collectors.toSet());
  }

  private List<Line> lines(SourceRecord a, SourceRecord b) {
    List<Line> lines = new ArrayList<>();
    for (DataItem item : items.held()) {
      String value = a.values().getOrDefault(item.name(), "");
      String others = b.values().getOrDefault(item.name(), "");
      boolean told = !value.isEmpty() && b.prints().containsKey(item.name());
      if (!value.isEmpty() || !others.isEmpty()) {
        lines.add(new Line(item.title(), value, others, told, a.agrees(b, item.name())));
      }
    }
    return lines;
  }

  /**
   * Answers.
   *
   * @param key as the page had it
   */
  public int answer(String key, Verdict verdict, String reason, Account account)
      throws SQLException {
    Run now = pairs.run();
    String[] parts = key.split("-", 2);
    boolean ofThisRun =
        parts.length == 2
            && parts[0].equals(Long.toString(now.version()))
            && parts[1].matches("\\d{1,9}");
    if (!ofThisRun) {
      throw RuleBroken.of("desk.dataWereRunAgain");
    }
    int place = Integer.parseInt(parts[1]);
    if (!open(now, account).contains(place) || visible(now, List.of(place), account).isEmpty()) {
      throw RuleBroken.of("desk.thereNoSuchPair");
    }
    GreyPair pair = now.at(place);
    return answers.answer(
        pair.a().record(), pair.b().record(), pair.a().community(), verdict, reason, account);
  }

  public void undo(int id, Account account) {
    answers.undo(id, account);
  }

  /** What the account's organisation has said. */
  public List<PairAnswer> own(Account account) {
    return answers.of(account.organisation().name());
  }
}
