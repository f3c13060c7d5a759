package yibiao.desk.pair;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.desk.pair.PairAnswer.State;
import yibiao.desk.pair.PairAnswer.Verdict;
import yibiao.desk.procedure.CaseBook;
import yibiao.desk.procedure.History;
import yibiao.desk.procedure.Procedure;
import yibiao.standard.row.Rows;
import yibiao.standard.rule.RuleBroken;

/** The answers, as kept in PostgreSQL. */
@Service
public class PairAnswers implements CaseBook<PairAnswer, State, PairMove> {
  private static final String NAME = "pair";
  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;
  private final History history;
  private final Procedure<PairAnswer, State, PairMove> procedure;
  private final Clock clock;

  PairAnswers(JdbcClient jdbc, History history, Clock clock) {
    this.jdbc = jdbc;
    this.history = history;
    this.procedure = new Procedure<>(NAME, this, PairAnswers::isOwn, history, clock);
    this.clock = clock;
  }

  private static boolean isOwn(PairMove move, Account by, PairAnswer answer) {
    return answer.organisation().equals(by.organisation().name());
  }

  /** When an answer that a run heeds was given or taken back last. */
  public Optional<Instant> lastChange() {
    return jdbc.sql(
            "select max(greatest(answered_at, undone_at)) from pair_answer where verdict <> 'UNSURE'")
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /**
   * Answers. It takes the place of another organisation's being not sure.
   *
   * @param community where the answered records are
   */
  @Transactional
  public int answer(
      String oneRecord,
      String otherRecord,
      String community,
      Verdict verdict,
      String reason,
      Account by) {
    boolean inOrder = oneRecord.compareTo(otherRecord) < 0;
    String first = inOrder ? oneRecord : otherRecord;
    String second = inOrder ? otherRecord : oneRecord;
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            update pair_answer set undone_at = ?, undone_by = ?
            where record_a = ? and record_b = ? and undone_at is null and verdict = 'UNSURE' and organisation <> ?
            """)
        .params(now, by.name(), first, second, by.organisation().name())
        .update();
    try {
      int id =
          jdbc.sql(
                  """
              insert into pair_answer (record_a, record_b, community, verdict, reason, account, organisation, answered_at)
              values (?, ?, ?, ?, ?, ?, ?, ?) returning id
              """)
              .params(
                  first,
                  second,
                  community,
                  verdict.name(),
                  reason.strip(),
                  by.name(),
                  by.organisation().name(),
                  now)
              .query(Integer.class)
              .single();
      history.record(NAME, id, clock.instant(), by.name(), verdict.name(), reason.strip());
      return id;
    } catch (DuplicateKeyException e) {
      throw RuleBroken.of("desk.somebodyElseHasAnswered");
    }
  }

  /** Takes an answer of one's own organisation back. */
  @Transactional
  public void undo(int id, Account by) {
    PairAnswer answer =
        list("where id = ? and organisation = ?", id, by.organisation().name()).stream()
            .findFirst()
            .orElseThrow(() -> RuleBroken.of("desk.thereNoAnswerOf"));
    procedure.make(PairMove.UNDO, answer, answer.lock(), "", by);
  }

  @Override
  public boolean move(PairAnswer seen, PairMove move, Account by) {
    return jdbc.sql(
                "update pair_answer set undone_at = ?, undone_by = ? where id = ? and undone_at is null")
            .params(Timestamp.from(clock.instant()), by.name(), seen.id())
            .update()
        == 1;
  }

  /** All that hold. */
  public List<PairAnswer> standing() {
    return list("where undone_at is null order by id");
  }

  /** An organisation's, newest first, those taken back among them. */
  public List<PairAnswer> of(String organisation) {
    return list("where organisation = ? order by id desc limit " + MOST_SHOWN, organisation);
  }

  /** Those about some records, newest first. */
  public List<PairAnswer> about(Collection<String> records) {
    String[] ids = records.toArray(String[]::new);
    return list("where record_a = any(?) or record_b = any(?) order by id desc", ids, ids);
  }

  private List<PairAnswer> list(String where, Object... params) {
    return jdbc.sql("select * from pair_answer " + where)
        .params(List.of(params))
        .query(Rows.of(PairAnswer.class))
        .list();
  }
}
