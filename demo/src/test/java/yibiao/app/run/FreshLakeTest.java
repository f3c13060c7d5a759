package yibiao.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.run.TransformRuns;
import yibiao.demo.RunningDemo;
import yibiao.desk.correction.CorrectionDesk;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.ingestion.delivery.Deliveries;

/** What a department agrees to is in the tables without anybody running anything. */
class FreshLakeTest {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final RunningDemo demo = RunningDemo.get();

  private Account account(String name) {
    return demo.bean(Accounts.class).find(name).orElseThrow();
  }

  private List<List<String>> ask(String sql) throws Exception {
    Answer answer = Answer.of(demo.bean(PersonQuery.class), Session.of("worker1"), sql);
    assertThat(answer.refusal()).isEmpty();
    return answer.rows();
  }

  @Test
  void aCorrectedValueArrivesByItself() throws Exception {
    TransformJob job = demo.bean(TransformJob.class);
    if (job.isStale()) {
      job.run(false, (stage, rows) -> {});
    }
    String resident =
        ask("SELECT resident_id FROM resident ORDER BY resident_id DESC LIMIT 1")
            .getFirst()
            .getFirst();
    String sql = "SELECT benefit_type FROM resident WHERE resident_id = '" + resident + "'";
    CorrectionDesk desk = demo.bean(CorrectionDesk.class);
    int id = desk.ask(resident, "benefit_type", "随到补贴", "本人申明", account("worker1"));
    FreshLake fresh = demo.bean(FreshLake.class);
    fresh.goOn();
    try {
      desk.accept(id, 0, "属实", account("civil"));
      Instant end = Instant.now().plus(LONGEST);
      while (!ask(sql).equals(List.of(List.of("随到补贴"))) && Instant.now().isBefore(end)) {
        Thread.sleep(200);
      }
      assertThat(ask(sql)).containsExactly(List.of("随到补贴"));
    } finally {
      fresh.pause();
    }
    assertThat(job.isStale()).isFalse();
    Instant began = demo.bean(TransformRuns.class).latest().orElseThrow().startedAt();
    assertThat(demo.bean(Deliveries.class).waiting(began)).isEmpty();
  }
}
