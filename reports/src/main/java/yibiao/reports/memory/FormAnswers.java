package yibiao.reports.memory;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yibiao.catalog.organisation.Account;

/** What the people of an organisation have said of forms. */
@Repository
public class FormAnswers {
  /** Whom a form is about is kept like an answer about a field. */
  public static final String PEOPLE = "";

  private final JdbcClient jdbc;
  private final Clock clock;

  FormAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Field → what it means, of a {@link FormFamily}. */
  public Map<String, String> of(Account account, String form) {
    Map<String, String> answers = new HashMap<>();
    jdbc.sql("select field, means from form_answer where organisation = ? and form = ?")
        .params(account.organisation().name(), form)
        .query(
            row -> {
              answers.put(row.getString("field"), row.getString("means"));
            });
    return answers;
  }

  /** Keeps an answer in the place of the one before. */
  public void put(Account account, String form, String field, String means) {
    jdbc.sql(
            """
            insert into form_answer values (?, ?, ?, ?, ?, ?)
            on conflict (organisation, form, field) do update
              set means = excluded.means, answered_by = excluded.answered_by, answered_at = excluded.answered_at
            """)
        .params(
            account.organisation().name(),
            form,
            field,
            means,
            account.name(),
            java.sql.Timestamp.from(clock.instant()))
        .update();
  }

  /** Takes an answer back. */
  public void remove(Account account, String form, String field) {
    jdbc.sql("delete from form_answer where organisation = ? and form = ? and field = ?")
        .params(account.organisation().name(), form, field)
        .update();
  }
}
