package yibiao.bench.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yibiao.bench.BenchCommand;
import yibiao.bench.PeerPython;

/** {@code ./yibiao link} beside Splink on the same file, each from its start to its last line. */
@Command(
    name = "linkage",
    mixinStandardHelpOptions = true,
    description = "${bundle:bench.cli.linkage}")
public final class LinkageBench implements Callable<Integer> {
  /** What Splink is given to choose from: the best of them counts. */
  static final List<String> THRESHOLDS = List.of("0.95", "0.5", "0.8", "0.99");

  @ParentCommand private BenchCommand bench;
  private final PrintStream out = System.out;

  @Option(
      names = "--records",
      defaultValue = "1000000",
      description = "${bundle:bench.cli.linkage.records}")
  private int records;

  @Option(names = "--seed", defaultValue = "1", description = "${bundle:bench.cli.seed}")
  private long seed;

  @Mixin private PeerPython peer;

  @Option(
      names = "--changes",
      defaultValue = "0.01",
      description = "${bundle:bench.cli.linkage.changes}")
  private double changes;

  @Option(names = "--skewed", description = "${bundle:bench.cli.linkage.skewed}")
  private boolean skewed;

  @Option(names = "--no-peer", description = "${bundle:bench.cli.linkage.alone}")
  private boolean alone;

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("yibiao.home"));
    Path folder = Files.createDirectories(bench.root().resolve("bench").resolve("linkage"));
    Path in = folder.resolve("records.csv");
    int[] truth = RecordFile.write(in, records, seed);
    writeTruth(folder.resolve("truth.csv"), truth);
    toDisk(in);
    toDisk(folder.resolve("truth.csv"));
    out.printf("%,d 条记录 records, %,d MB%n", truth.length, Files.size(in) >> 20);
    Measured full = ours(home, folder, in, truth);
    if (changes > 0) {
      keepUp(home, folder, in, full);
    }
    if (skewed) {
      skewed(home, folder, in, truth.length, full);
    }
    if (!alone) {
      peer(home, folder, in, truth);
    }
    return 0;
  }

  /** So that nothing is still being written while the first of the two is timed. */
  private static void toDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** For whoever wants to see which pairs went wrong. */
  private static void writeTruth(Path file, int[] truth) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("record_id", "person");
      for (int record = 0; record < truth.length; record++) {
        csv.writeRecord(Integer.toString(record), Integer.toString(truth[record]));
      }
    }
  }

  private Measured ours(Path home, Path folder, Path in, int[] truth) throws Exception {
    Path result = folder.resolve("ours.csv");
    Measured run =
        Measured.run(
            List.of(home.resolve("yibiao").toString(), "link", in.toString(), result.toString()),
            folder.resolve("ours.log"));
    run.require(folder.resolve("ours.log"));
    out.printf("yibiao  %s; %s%n", run, PairScore.of(result, "resident_id", truth));
    return run;
  }

  /** A share of the records changes: what it costs, beside what all of them cost. */
  private void keepUp(Path home, Path folder, Path in, Measured full) throws Exception {
    Path kept = folder.resolve("kept");
    Path log = folder.resolve("changes.log");
    String yibiao = home.resolve("yibiao").toString();
    String keep = kept.toString();
    String result = folder.resolve("changes-ours.csv").toString();
    Measured keeping =
        Measured.run(List.of(yibiao, "link", in.toString(), result, "--keep", keep), log);
    keeping.require(log);
    Path one = folder.resolve("one.csv");
    Files.writeString(one, "record_id,withdrawn\nnobody,1\n");
    Measured start =
        Measured.run(
            List.of(yibiao, "link", one.toString(), result, "--keep", keep, "--changes"), log);
    start.require(log);
    Path changed = folder.resolve("changes.csv");
    int records = ChangesFile.write(in, changed, changes, seed);
    toDisk(changed);
    Measured run =
        Measured.run(
            List.of(yibiao, "link", changed.toString(), result, "--keep", keep, "--changes"), log);
    run.require(log);
    out.printf(
        "yibiao, %,d changes: %s; start-up %.1f s; beyond it %.1f %% of all records' %.1f s (%.1f s when the outcome is kept)%n",
        records,
        run,
        start.seconds(),
        100 * (run.seconds() - start.seconds()) / (full.seconds() - start.seconds()),
        full.seconds(),
        keeping.seconds());
  }

  private void skewed(Path home, Path folder, Path in, int size, Measured full) throws Exception {
    Path records = folder.resolve("skewed.csv");
    SkewedFile.write(in, records, size);
    toDisk(records);
    Path log = folder.resolve("skewed.log");
    String yibiao = home.resolve("yibiao").toString();
    String result = folder.resolve("skewed-ours.csv").toString();
    Measured run = Measured.run(List.of(yibiao, "link", records.toString(), result), log);
    run.require(log);
    out.printf(
        "yibiao, one name 100,000 times, one phone 5,000, one number 300: %s; × %.2f%n",
        run, run.seconds() / full.seconds());
  }

  private void peer(Path home, Path folder, Path in, int[] truth) throws Exception {
    Path log = folder.resolve("splink.log");
    if (!Peer.isInstalled(peer.command(), log)) {
      out.println("只测了本产品 ours alone: " + Peer.HOW);
      return;
    }
    Measured run =
        Measured.run(
            List.of(
                peer.command(),
                home.resolve("bench/peers/splink_link.py").toString(),
                in.toString(),
                folder.toString(),
                String.join(",", THRESHOLDS)),
            log);
    run.require(log);
    for (String threshold : THRESHOLDS) {
      Path clusters = folder.resolve("splink-" + threshold + ".csv");
      out.printf(
          "Splink  %s; at %s: %s%n", run, threshold, PairScore.of(clusters, "cluster_id", truth));
    }
  }
}
