package yibiao.app.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yibiao.ingestion.pull.PullReport;
import yibiao.ingestion.pull.SourcePulls;

/** Collect from every source, then take what came in through the lake. */
@Component
public final class MainJob {
  private final SourcePulls pulls;
  private final TransformJob transforms;

  public MainJob(SourcePulls pulls, TransformJob transforms) {
    this.pulls = pulls;
    this.transforms = transforms;
  }

  /** Is told how far the job is. */
  public interface Progress {
    Progress SILENT =
        new Progress() {
          @Override
          public void source(String title) {}

          @Override
          public void stage(String name, long rows) {}
        };

    void source(String title);

    void stage(String name, long rows);
  }

  /** Pulls from every source; one that fails is reported, and the others run on. */
  public List<PullReport> collect(Progress progress) {
    return pulls.pullAll(progress::source);
  }

  /**
   * Runs the transforms, unless nothing came in since they ran last.
   *
   * @return how it went; nothing when there was nothing to do
   */
  public TransformJob.Outcome transform(boolean full, Progress progress) throws IOException {
    return full || transforms.isStale()
        ? transforms.run(full, progress::stage)
        : TransformJob.Outcome.NOTHING;
  }

  /** Both, and what became of it. */
  public Map<String, Object> run(boolean full, Progress progress) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sources", collect(progress));
    TransformJob.Outcome outcome = transform(full, progress);
    result.put("stages", outcome.rows());
    result.put("told", outcome.told());
    return result;
  }
}
