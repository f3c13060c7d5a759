package yibiao.door.engine;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import yibiao.catalog.audit.ReadRecord;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.Statements;
import yibiao.catalog.organisation.Session;

/**
 * Takes the query engine's own word on how each query ended: its completed-query event confirms how
 * many rows were handed out. Behind the same secret path as its questions.
 */
@RestController
@RequestMapping("/engine/${yibiao.engine-secret}")
class CompletedQueries {
  private final ReadRecords records;
  private final Statements statements;

  CompletedQueries(ReadRecords records, Statements statements) {
    this.records = records;
    this.statements = statements;
  }

  @PostMapping("/completed")
  void completed(@RequestBody JsonNode event) {
    Session session = Session.parse(event.path("context").path("user").asString(""));
    Statements.Running statement = statements.of(session.query());
    String failure = event.path("failureInfo").path("errorCode").path("name").asString("");
    records.append(
        ReadRecord.completed(
            new ReadRecord.Asked(
                session.query(), session.account(), statement.path(), statement.text()),
            event.path("statistics").path("outputRows").asLong(-1),
            failure.isEmpty() ? ReadRecord.FINISHED : failure.toLowerCase(java.util.Locale.ROOT)));
  }
}
