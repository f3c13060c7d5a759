package yibiao.transforms.run;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.record.Features;

/**
 * Linkage of what has changed since the last run, from what {@link LinkageTask} has kept. It needs
 * that folder, so it works where the driver is and for local masters only; changes are few, or all
 * records are linked anew.
 */
final class LinkageChanges {
  private final RunPlan plan;

  LinkageChanges(RunPlan plan) {
    this.plan = plan;
  }

  /**
   * Whether to go on from what is kept.
   *
   * @param lastRun the run that the lake's links are of
   * @param changed how many records have changed since
   */
  boolean canGoOn(String lastRun, long changed) {
    try {
      if (KeptLinkage.parameters(folder()).isEmpty()) {
        return false;
      }
      try (KeptLinkage kept = KeptLinkage.open(folder())) {
        return kept.tag().equals(lastRun) && !kept.isFullRunDue(changed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(say("transforms.whatLinkageHasKept", plan.linkage()), e);
    }
  }

  /**
   * Links them.
   *
   * @param delta records that have come or changed, and ones that are {@code withdrawn}
   * @return {@link LinkageRows#FOUND}: all records and pairs of the residents who may be others
   *     than before, and new pairs to review
   */
  List<Row> link(List<Row> delta) {
    Features features = new Features(delta.size());
    for (int slot = 0; slot < delta.size(); slot++) {
      features.set(slot, LinkageRows.record(delta.get(slot)));
    }
    try (KeptLinkage kept = KeptLinkage.open(folder())) {
      var outcome =
          kept.apply(
              features,
              slot -> delta.get(slot).getAs("record_id"),
              slot -> delta.get(slot).getAs("withdrawn"),
              plan.answers(),
              Numbering.keyed(plan.secret()));
      LinkageRows found = new LinkageRows();
      found.links(outcome.regrouped().links());
      found.pairs(LinkageRows.PAIR, outcome.regrouped().pairs());
      found.pairs(LinkageRows.REVIEW, outcome.questions());
      found.changes(outcome.regrouped().changes());
      kept.save(plan.runId());
      return found.all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return Path.of(plan.linkage());
  }
}
