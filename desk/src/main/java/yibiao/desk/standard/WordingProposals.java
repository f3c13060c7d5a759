package yibiao.desk.standard;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.standard.row.Rows;
import yibiao.standard.rule.RuleBroken;

/**
 * Words of forms that workers have bound to an item: what one of them had to say need not be said
 * by the next, once a steward has taken it into the standard.
 */
@Service
public class WordingProposals {
  private static final RowMapper<Proposal> ROW = Rows.of(Proposal.class);

  private final JdbcClient jdbc;
  private final StandardDesk standard;
  private final Clock clock;

  WordingProposals(JdbcClient jdbc, StandardDesk standard, Clock clock) {
    this.jdbc = jdbc;
    this.standard = standard;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param form the title of the form that says it
   */
  public record Proposal(String item, String title, String word, String form) {}

  /** Proposes a word; once, whatever becomes of it. */
  public void propose(String item, String word, String form, Account by) {
    jdbc.sql(
            """
            insert into wording_proposal (item, word, form, proposed_by, proposed_at)
            select ?, ?, ?, ?, ? where exists (select 1 from data_item where name = ?)
            on conflict do nothing
            """)
        .params(item, word, form, by.name(), Timestamp.from(clock.instant()), item)
        .update();
  }

  /** Those that wait for a steward. */
  public List<Proposal> open() {
    return jdbc.sql(
            """
            select p.item, i.title, p.word, p.form from wording_proposal p join data_item i on i.name = p.item
            where p.decided_at is null order by p.proposed_at
            """)
        .query(ROW)
        .list();
  }

  /** Takes one into the standard, or not. */
  @Transactional
  public void decide(String item, String word, boolean accepted, Account by) {
    int waiting =
        jdbc.sql(
                """
                update wording_proposal set decided_by = ?, decided_at = ?, accepted = ?
                where item = ? and word = ? and decided_at is null
                """)
            .params(by.name(), Timestamp.from(clock.instant()), accepted, item, word)
            .update();
    if (waiting == 0) {
      throw RuleBroken.of("desk.proposalDecided");
    }
    if (accepted) {
      standard.addWording(item, word, by);
    }
  }
}
