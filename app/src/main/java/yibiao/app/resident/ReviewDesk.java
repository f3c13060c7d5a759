package yibiao.app.resident;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yibiao.app.query.Answer;
import yibiao.app.query.PersonQuery;
import yibiao.app.resident.Doubt.Line;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.item.DataItem;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.pair.PairAnswer;
import yibiao.catalog.pair.PairAnswer.Verdict;
import yibiao.catalog.pair.PairAnswers;
import yibiao.catalog.pair.PairRuleBroken;
import yibiao.ingestion.lake.Lake;

/** The grey zone, for people whose area it is in; the likeliest pairs first. */
@Component
public class ReviewDesk {
  private static final int A_PAGE = 5;
  private static final List<String> WHO =
      List.of(
          "record_a",
          "record_b",
          "resident_a",
          "resident_b",
          "community_a",
          "community_b",
          "confidential_a",
          "confidential_b");

  private final Lake lake;
  private final SourceRecords sourceRecords;
  private final PersonQuery query;
  private final PairAnswers answers;
  private final DataItems items;

  /** The pairs of a run, read once. */
  private volatile Run run = new Run(0, List.of());

  private record Run(long version, List<Map<String, String>> pairs) {}

  ReviewDesk(
      Lake lake,
      SourceRecords sourceRecords,
      PersonQuery query,
      PairAnswers answers,
      DataItems items) {
    this.lake = lake;
    this.sourceRecords = sourceRecords;
    this.query = query;
    this.answers = answers;
    this.items = items;
  }

  /**
   * Some of the open pairs.
   *
   * @param open how many there are in the reader's area
   */
  public record Page(int open, List<Doubt> doubts) {}

  /** The first open pairs that somebody may judge. */
  public Page open(Account account) throws SQLException {
    Run now = run();
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
    Set<List<String>> answered =
        answers.standing().stream()
            .map(answer -> List.of(answer.recordA(), answer.recordB()))
            .collect(Collectors.toCollection(HashSet::new));
    List<Integer> open = new ArrayList<>();
    for (int place = 0; place < now.pairs().size(); place++) {
      Map<String, String> pair = now.pairs().get(place);
      boolean hers =
          decision.isAllowed()
              && decision.rows().contains(pair.get("community_a"))
              && decision.rows().contains(pair.get("community_b"));
      boolean confidential =
          Boolean.parseBoolean(pair.get("confidential_a"))
              || Boolean.parseBoolean(pair.get("confidential_b"));
      if (hers && !confidential && !answered.contains(inOrder(pair))) {
        open.add(place);
      }
    }
    return open;
  }

  private static List<String> inOrder(Map<String, String> pair) {
    return Stream.of(pair.get("record_a"), pair.get("record_b")).sorted().toList();
  }

  /** Of some pairs, those whose residents she may see; on record as every read. */
  private List<Doubt> visible(Run now, List<Integer> places, Account account) throws SQLException {
    Set<String> residents =
        places.stream()
            .map(now.pairs()::get)
            .flatMap(pair -> Stream.of(pair.get("resident_a"), pair.get("resident_b")))
            .collect(Collectors.toSet());
    Set<String> hers = hers(residents, account);
    Map<String, SourceRecords.Whose> known = sourceRecords.whose(hers);
    Map<String, SourceRecords.Whose> whose = new HashMap<>();
    for (int place : places) {
      Map<String, String> pair = now.pairs().get(place);
      for (String side : List.of("a", "b")) {
        Optional.ofNullable(known.get(pair.get("resident_" + side)))
            .ifPresent(one -> whose.put(pair.get("record_" + side), one));
      }
    }
    Map<String, SourceRecord> records = sourceRecords.visible(whose, account);
    List<Doubt> doubts = new ArrayList<>();
    for (int place : places) {
      Map<String, String> pair = now.pairs().get(place);
      SourceRecord a = records.get(pair.get("record_a"));
      SourceRecord b = records.get(pair.get("record_b"));
      if (a != null && b != null) {
        doubts.add(
            new Doubt(
                now.version() + "-" + place,
                pair.get("resident_a"),
                pair.get("resident_b"),
                a,
                b,
                lines(a, b),
                Waterfall.of(pair)));
      }
    }
    return doubts;
  }

  /** Which of some residents she may see, by the engine's word. */
  private Set<String> hers(Set<String> residents, Account account) throws SQLException {
    Decision decision = sourceRecords.decide(account);
    String shown =
        items.all().stream()
            .map(DataItem::name)
            .filter(item -> !decision.refuses(item))
            .map(item -> ", \"" + item + '"')
            .collect(Collectors.joining());
    String among =
        residents.stream().sorted().map(ResidentDesk::literal).collect(Collectors.joining(", "));
    Answer answer =
        Answer.of(
            query,
            Session.of(account.name()),
            "page",
            "SELECT resident_id"
                + shown
                + " FROM core.resident WHERE resident_id IN ("
                + among
                + ")",
            residents.size());
    return answer.rows().stream().map(List::getFirst).collect(Collectors.toSet());
  }

  private List<Line> lines(SourceRecord a, SourceRecord b) {
    return items.all().stream()
        .map(
            item ->
                new Line(
                    item.title(),
                    a.values().getOrDefault(item.name(), ""),
                    b.values().getOrDefault(item.name(), ""),
                    a.agrees(b, item.name())))
        .filter(line -> !line.a().isEmpty() || !line.b().isEmpty())
        .toList();
  }

  /**
   * Answers.
   *
   * @param key as the page had it
   */
  public int answer(String key, Verdict verdict, String reason, Account account)
      throws SQLException {
    Run now = run();
    String[] parts = key.split("-", 2);
    boolean ofThisRun =
        parts.length == 2
            && parts[0].equals(Long.toString(now.version()))
            && parts[1].matches("\\d{1,9}");
    if (!ofThisRun) {
      throw new PairRuleBroken(
          "数据刚刚重新运行过，请刷新后再核对 the data were run again meanwhile; load the page again");
    }
    int place = Integer.parseInt(parts[1]);
    if (!open(now, account).contains(place) || visible(now, List.of(place), account).isEmpty()) {
      throw new PairRuleBroken("没有这一对可核对 there is no such pair to judge");
    }
    Map<String, String> pair = now.pairs().get(place);
    return answers.answer(
        pair.get("record_a"),
        pair.get("record_b"),
        pair.get("community_a"),
        verdict,
        reason,
        account);
  }

  public void undo(int id, Account account) {
    answers.undo(id, account);
  }

  /** What the account's organisation has said. */
  public List<PairAnswer> own(Account account) {
    return answers.of(account.organisation().name());
  }

  private Run run() {
    long version = lake.version("link", "review");
    if (version != run.version()) {
      List<Map<String, String>> pairs = new ArrayList<>();
      List<String> columns = new ArrayList<>(WHO);
      columns.addAll(Waterfall.COLUMNS);
      lake.forEach("link", "review", columns, pairs::add);
      pairs.sort(
          Comparator.comparing((Map<String, String> pair) -> -Double.parseDouble(pair.get("odds")))
              .thenComparing(pair -> pair.get("record_a"))
              .thenComparing(pair -> pair.get("record_b")));
      run = new Run(version, pairs);
    }
    return run;
  }
}
