package yibiao.desk.resident;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.desk.resident.ResidentPage.Member;
import yibiao.desk.resident.ResidentPage.Relative;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;

/** Whom a resident lives with, and whose relative she is. */
@Component
class Family {
  private static final int MOST_FOUND = 50;
  private static final String GUARDIAN = "guardian";

  private final PersonQuery query;

  Family(PersonQuery query) {
    this.query = query;
  }

  /** Those who are in her household, as far as their names may be read. */
  List<Member> members(String household, Decision decision, Account account) throws SQLException {
    if (household.isEmpty() || decision.refuses("name")) {
      return List.of();
    }
    String relation = decision.refuses("relation_to_head") ? "''" : "relation_to_head";
    Answer answer =
        ask(
            account,
            "SELECT resident_id, name, "
                + relation
                + " FROM core.resident WHERE household_id = ? ORDER BY resident_id",
            household);
    return answer.rows().stream()
        .map(cells -> new Member(cells.get(0), cells.get(1), cells.get(2)))
        .toList();
  }

  /** Of those kinds that the reader may see; who lives outside of her area has no id for her. */
  List<Relative> relatives(String resident, Decision decision, Account account)
      throws SQLException {
    Answer answer =
        ask(
            account,
            "SELECT resident_id, relative_id, kind, relation FROM core.kinship"
                + " WHERE resident_id = ? OR relative_id = ? ORDER BY 3, 4, 1, 2",
            resident,
            resident);
    Map<String, String> names =
        names(
            answer.rows().stream().map(cells -> other(resident, cells)).distinct().toList(),
            decision,
            account);
    return answer.rows().stream()
        .map(
            cells -> {
              String other = other(resident, cells);
              boolean named = cells.get(2).equals(GUARDIAN);
              // A book says what she is to its head, a source what the guardian is to her.
              return new Relative(
                  names.containsKey(other) ? other : "",
                  names.getOrDefault(other, ""),
                  cells.get(3),
                  cells.get(0).equals(resident) == named);
            })
        .toList();
  }

  private static String other(String resident, List<String> cells) {
    return cells.get(cells.get(0).equals(resident) ? 1 : 0);
  }

  /** Of some residents those whom the reader sees, with what she sees of their names. */
  private Map<String, String> names(List<String> residents, Decision decision, Account account)
      throws SQLException {
    if (residents.isEmpty() || !decision.isAllowed()) {
      return Map.of();
    }
    String name = decision.refuses("name") ? "''" : "name";
    return ask(
            account,
            "SELECT resident_id, "
                + name
                + " FROM core.resident WHERE resident_id IN ("
                + PersonQuery.places(residents.size())
                + ")",
            residents.toArray(String[]::new))
        .rows()
        .stream()
        .collect(Collectors.toMap(List::getFirst, List::getLast));
  }

  private Answer ask(Account account, String sql, String... params) throws SQLException {
    return Answer.of(query, Session.of(account.name()), "page", sql, MOST_FOUND, params);
  }
}
