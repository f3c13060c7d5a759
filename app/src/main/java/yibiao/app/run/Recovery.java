package yibiao.app.run;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yibiao.catalog.run.TransformRuns;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.pull.SourcePulls;

/** After a start: what was cut short when the platform stopped is finished, or told. */
@Component
public class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Intake intake;
  private final SourcePulls pulls;
  private final TransformRuns runs;

  Recovery(Intake intake, SourcePulls pulls, TransformRuns runs) {
    this.intake = intake;
    this.pulls = pulls;
    this.runs = runs;
  }

  /** Before anything new is taken in. Deliveries are finished beside the rest of the start. */
  public void recover() throws IOException {
    intake.sweep();
    if (runs.endCutShort() > 0) {
      LOG.warn(say("app.lastRunWasCut"));
    }
    Thread.ofPlatform().name("finish-deliveries").daemon().start(pulls::finishAll);
  }
}
