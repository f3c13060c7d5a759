package yibiao.transforms.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.Linkage.Keeper;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.record.PersonRecord;

/**
 * Linkage of all records of one area as one task: features are compact (about 70 bytes a record),
 * so a city fits where its joins would not.
 */
final class LinkageTask implements MapPartitionsFunction<Row, Row> {
  private final ArrayList<PairVerdict> answers;
  private final String folder;
  private final String runId;
  private final Numbering numbering;

  /**
   * The task.
   *
   * @param answers what people have said about pairs
   * @param folder where to keep what {@link LinkageChanges} goes on from, or ""
   * @param runId names what is kept
   * @param numbering how new residents are numbered
   */
  LinkageTask(List<PairVerdict> answers, String folder, String runId, Numbering numbering) {
    this.answers = new ArrayList<>(answers);
    this.folder = folder;
    this.runId = runId;
    this.numbering = numbering;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<PersonRecord> records = new ArrayList<>();
    rows.forEachRemaining(row -> records.add(LinkageRows.record(row)));
    boolean keeps = !folder.isEmpty() && !records.isEmpty();
    Linkage.Result result =
        Linkage.link(records, answers, keeps ? keeper() : Keeper.NONE, numbering);
    LinkageRows found = new LinkageRows();
    found.links(result.links());
    found.pairs(LinkageRows.PAIR, result.pairs());
    found.pairs(LinkageRows.REVIEW, result.reviews());
    found.changes(result.changes());
    found.parameters(result.parameters());
    return found.all().iterator();
  }

  private Keeper keeper() {
    return (grouping, ids, members, residents) -> {
      try {
        KeptLinkage.keep(
            Path.of(folder), grouping, ids, members, residents, answers, runId, beside -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
