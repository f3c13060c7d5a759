package yibiao.bench.form;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yibiao.bench.BenchCommand;
import yibiao.bench.linkage.Measured;
import yibiao.catalog.installation.StateFolder;

/**
 * A long list into a styled template, beside FastExcel and jxls; a form with thousands of merged
 * cells; a form for each of a thousand communities, with the queries.
 */
@Command(name = "forms", mixinStandardHelpOptions = true, description = "${bundle:bench.cli.forms}")
public final class FormsBench implements Callable<Integer> {
  private static final String OURS = "yibiao";
  private static final Map<String, String> HEAP =
      new TreeMap<>(Map.of(OURS, "256m", "fastexcel", "2g", "jxls", "4g"));

  @ParentCommand private BenchCommand bench;
  private final PrintStream out = System.out;

  @Option(names = "--rows", defaultValue = "100000", description = "${bundle:bench.cli.forms.rows}")
  private int rows;

  @Option(names = "--rounds", defaultValue = "3", description = "${bundle:bench.cli.forms.rounds}")
  private int rounds;

  @Option(
      names = "--communities",
      defaultValue = "1000",
      description = "${bundle:bench.cli.forms.communities}")
  private int communities;

  @Override
  public Integer call() throws Exception {
    Path folder = StateFolder.open(bench.root()).folder("bench").resolve("forms");
    Files.createDirectories(folder);
    beside(folder);
    merged(folder);
    if (communities > 0) {
      new CommunityForms(bench, communities, out).measure();
    }
    return 0;
  }

  private void beside(Path folder) throws Exception {
    out.printf("%,d rows x %d columns into a styled template%n", rows, Template.COLUMNS);
    Map<String, List<Measured>> all = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String filler : HEAP.keySet()) {
        Path file = folder.resolve(filler + ".xlsx");
        Measured measured = run(folder, filler, Integer.toString(rows), file.toString());
        all.computeIfAbsent(filler, f -> new ArrayList<>()).add(measured);
      }
    }
    all.forEach(
        (filler, runs) ->
            out.printf(
                "  %-10s heap %-5s median %5.1f s, most memory %.2f GB, file %.1f MB%n",
                filler,
                HEAP.get(filler),
                median(runs),
                runs.stream().mapToLong(Measured::bytes).max().orElse(0) / 1e9,
                folder.resolve(filler + ".xlsx").toFile().length() / 1e6));
    double best =
        all.entrySet().stream()
            .filter(e -> !e.getKey().equals(OURS))
            .mapToDouble(e -> median(e.getValue()))
            .min()
            .orElseThrow();
    out.printf("  ours / best peer: %.2f%n", median(all.get(OURS)) / best);
  }

  private void merged(Path folder) throws Exception {
    Path blank = folder.resolve("merged-blank.xlsx");
    Files.write(blank, FilledTemplate.mergedBlank(5000));
    String filled = folder.resolve("merged.xlsx").toString();
    Measured measured = run(folder, "merged", "5000", filled, blank.toString());
    out.printf("5,000 rows with 3,000 merged cells: %.1f s%n", measured.seconds());
  }

  private static double median(List<Measured> runs) {
    return runs.stream().map(Measured::seconds).sorted().toList().get(runs.size() / 2);
  }

  private static Measured run(Path folder, String filler, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + HEAP.getOrDefault(filler, "1g"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FilledTemplate.class.getName(),
                filler));
    command.addAll(List.of(arguments));
    Path log = folder.resolve(filler + ".log");
    Measured measured = Measured.run(command, log);
    measured.require(log);
    return measured;
  }
}
