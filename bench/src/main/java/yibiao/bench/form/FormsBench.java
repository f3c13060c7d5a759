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

  /**
   * One process's times.
   *
   * @param cold the first, in seconds
   * @param warm the last
   * @param bytes the most memory it held
   */
  private record Times(double cold, double warm, long bytes) {}

  private void beside(Path folder) throws Exception {
    out.printf("%,d rows x %d columns into a styled template%n", rows, Template.COLUMNS);
    Map<String, Times> all = new TreeMap<>();
    for (String filler : HEAP.keySet()) {
      Path file = folder.resolve(filler + ".xlsx");
      Times times =
          run(folder, filler, Integer.toString(rows), file.toString(), Integer.toString(rounds));
      all.put(filler, times);
      out.printf(
          "  %-10s heap %-5s first %5.1f s, warm %5.1f s, most memory %.2f GB, file %.1f MB%n",
          filler,
          HEAP.get(filler),
          times.cold(),
          times.warm(),
          times.bytes() / 1e9,
          Files.size(file) / 1e6);
    }
    Times ours = all.remove(OURS);
    out.printf(
        "  ours / best peer: first %.2f, warm %.2f%n",
        ours.cold() / all.values().stream().mapToDouble(Times::cold).min().orElseThrow(),
        ours.warm() / all.values().stream().mapToDouble(Times::warm).min().orElseThrow());
  }

  private void merged(Path folder) throws Exception {
    Path blank = folder.resolve("merged-blank.xlsx");
    Files.write(blank, FilledTemplate.mergedBlank(5000));
    String filled = folder.resolve("merged.xlsx").toString();
    Times times = run(folder, "merged", "5000", filled, "1", blank.toString());
    out.printf("5,000 rows with 3,000 merged cells: %.1f s%n", times.cold());
  }

  private static Times run(Path folder, String filler, String... arguments)
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
    List<Double> seconds =
        Files.readAllLines(log).stream()
            .filter(line -> line.matches("\\d+"))
            .map(line -> Integer.parseInt(line) / 1e3)
            .toList();
    return new Times(seconds.getFirst(), seconds.getLast(), measured.bytes());
  }
}
