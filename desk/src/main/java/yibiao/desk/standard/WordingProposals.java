package yibiao.desk.standard;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.rule.RuleBroken;

/**
 * Words of forms that workers have bound to an item: what one of them had to say need not be said
 * by the next, once a steward has taken it into the standard.
 */
@Service
public class WordingProposals {
  private final JdbcClient jdbc;
  private final DataItems items;
  private final StandardDesk standard;
  private final Clock clock;

  WordingProposals(JdbcClient jdbc, DataItems items, StandardDesk standard, Clock clock) {
    this.jdbc = jdbc;
    this.items = items;
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
    List<DataItem> all = items.all();
    boolean there = all.stream().anyMatch(i -> i.name().equals(item));
    if (there && all.stream().flatMap(DataItem::wordings).noneMatch(word::equals)) {
      jdbc.sql(
              """
              insert into wording_proposal (item, word, form, proposed_by, proposed_at) values (?, ?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(item, word, form, by.name(), Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** Those that wait for a steward. */
  public List<Proposal> open() {
    Map<String, String> titles =
        items.all().stream().collect(Collectors.toMap(DataItem::name, DataItem::title));
    return jdbc.sql(
            """
            select item, word, form from wording_proposal where decided_at is null order by proposed_at
            """)
        .query(
            (row, n) ->
                new Proposal(
                    row.getString("item"),
                    titles.get(row.getString("item")),
                    row.getString("word"),
                    row.getString("form")))
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
