package yibiao.transforms.run.link;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.Linkage.Change;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.run.record.RecordSchema;

/**
 * Linkage of what has changed since the last run, from what {@link LinkageTask} has kept: a folder
 * of this machine.
 */
public final class LinkageChanges {
  private final RunPlan plan;

  public LinkageChanges(RunPlan plan) {
    this.plan = plan;
  }

  /**
   * What was found.
   *
   * @param links all records of the residents who may be others than before
   * @param pairs the pairs within each of them
   * @param questions new pairs to review
   * @param changes which residents were merged or split
   */
  public record Outcome(
      List<Linked> links, List<Pair> pairs, List<Pair> questions, List<Change> changes) {
    public static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Whether to go on from what is kept.
   *
   * @param lastRun the run that the lake's links are of
   * @param changed how many records have changed since
   */
  public boolean canGoOn(String lastRun, long changed) {
    try {
      if (KeptLinkage.parameters(folder()).isEmpty()) {
        return false;
      }
      try (KeptLinkage kept = KeptLinkage.open(folder(), lastRun)) {
        return kept.tag().equals(lastRun) && !kept.isFullRunDue(changed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(say("transforms.whatLinkageHasKept", plan.linkage()), e);
    }
  }

  /**
   * Links them, and keeps that for the next run.
   *
   * @param lastRun the run that the lake's links are of
   * @param come records that have come or changed, as {@code std.person_record} has them
   * @param gone the ids of records that are no more
   */
  public Outcome link(String lastRun, List<Row> come, List<String> gone) {
    Features features = new Features(come.size() + gone.size());
    for (int slot = 0; slot < come.size(); slot++) {
      features.set(slot, LinkageRows.record(come.get(slot)));
    }
    try (KeptLinkage kept = KeptLinkage.open(folder(), lastRun)) {
      var outcome =
          kept.apply(
              features,
              slot ->
                  slot < come.size()
                      ? come.get(slot).getAs(RecordSchema.RECORD)
                      : gone.get(slot - come.size()),
              slot -> slot >= come.size(),
              plan.answers(),
              Numbering.keyed(plan.secret()));
      kept.save(plan.runId());
      return new Outcome(
          outcome.regrouped().links().toList(),
          outcome.regrouped().pairs().toList(),
          outcome.questions(),
          outcome.regrouped().changes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return Path.of(plan.linkage());
  }
}
