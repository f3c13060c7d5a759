package yibiao.demo;

import static yibiao.standard.words.Words.say;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibiao.catalog.organisation.Session;
import yibiao.door.gateway.Refusal;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;

/** A few statements that show the list at work. What is printed is what happened. */
final class SqlSamples {
  private static final String COMMUNITIES =
      "SELECT community_code, count(*) AS residents FROM core.resident GROUP BY community_code ORDER BY 1";

  private record Sample(String as, String shows, String statement) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              "civil",
              say("demo.authorized"),
              "SELECT name, id_number, birth_date, address FROM core.resident"
                  + " WHERE birth_date <= current_date - INTERVAL '80' YEAR ORDER BY resident_id LIMIT 5"),
          new Sample(
              "health",
              say("demo.maskedColumns"),
              "SELECT name, id_number, phone, birth_date FROM core.resident"
                  + " WHERE phone IS NOT NULL AND id_number IS NOT NULL ORDER BY resident_id LIMIT 5"),
          new Sample("worker1", say("demo.rowsCutToJurisdiction"), COMMUNITIES),
          new Sample(
              "civil",
              say("demo.columnThatNotShared"),
              "SELECT name, psychiatric_risk FROM core.resident"),
          new Sample("property", say("demo.invisibleTable"), "SELECT * FROM core.resident"),
          new Sample("civil", say("demo.metadataTable"), "SELECT * FROM core.\"resident$files\""));

  private final PersonQuery query;

  SqlSamples(PersonQuery query) {
    this.query = query;
  }

  List<Summary.SqlLine> run() throws SQLException {
    int all = Answer.of(query, Session.of("civil"), COMMUNITIES).rows().size();
    List<Summary.SqlLine> lines = new ArrayList<>();
    for (Sample sample : SAMPLES) {
      Answer answer = Answer.of(query, Session.of(sample.as()), sample.statement());
      lines.add(
          new Summary.SqlLine(
              sample.as(),
              sample.shows(),
              sample.statement(),
              outcome(sample, answer, all),
              answer.rows().size(),
              detail(answer)));
    }
    return lines;
  }

  private static String outcome(Sample sample, Answer answer, int allCommunities) {
    if (answer.refusal().isPresent()) {
      return answer.refusal().get().kind().name().toLowerCase(java.util.Locale.ROOT);
    }
    boolean masked =
        answer.rows().stream()
            .flatMap(List::stream)
            .anyMatch(cell -> cell.contains("＊") || cell.contains("****"));
    boolean cut = sample.statement().equals(COMMUNITIES) && answer.rows().size() < allCommunities;
    return masked ? "masked" : cut ? "cut" : "clear";
  }

  /** The refusal's words, or the first row's shape: never a value that was not masked. */
  private static String detail(Answer answer) {
    return answer.refusal().map(Refusal::text).orElse(String.join(",", answer.columns()));
  }
}
