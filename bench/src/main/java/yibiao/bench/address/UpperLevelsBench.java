package yibiao.bench.address;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yibiao.bench.BenchCommand;
import yibiao.bench.PeerPython;
import yibiao.bench.linkage.Measured;
import yibiao.transforms.address.Nation;
import yibiao.transforms.address.UpperLevels;

/** Province and county of addresses all over the nation, beside jionlp and cpca. */
@Command(
    name = "divisions",
    mixinStandardHelpOptions = true,
    description = "${bundle:bench.cli.divisions}")
public final class UpperLevelsBench implements Callable<Integer> {
  private static final List<String> ROADS = List.of("中山路12号", "人民大道88号3栋1单元502室", "解放街7号");

  @ParentCommand private BenchCommand bench;
  private final PrintStream out = System.out;

  @Option(
      names = "--addresses",
      defaultValue = "20000",
      description = "${bundle:bench.cli.divisions.addresses}")
  private int size;

  @Option(names = "--seed", defaultValue = "1", description = "${bundle:bench.cli.seed}")
  private long seed;

  @Mixin private PeerPython peer;

  /** A county with the divisions above it; "" where a city is none by name. */
  private record County(String code, String province, String city, String name) {}

  private record Written(String text, County county) {}

  @Override
  public Integer call() throws Exception {
    List<Written> written = written(counties());
    Path folder = Files.createDirectories(bench.root().resolve("bench").resolve("divisions"));
    Path in = folder.resolve("texts.csv");
    try (CsvWriter csv = CsvWriter.builder().build(in)) {
      csv.writeRecord("text");
      written.forEach(one -> csv.writeRecord(one.text()));
    }
    UpperLevels levels = new UpperLevels();
    long start = System.nanoTime();
    long right =
        written.stream().filter(w -> levels.codeOf(w.text()).equals(w.county().code())).count();
    tell("yibiao", right, (System.nanoTime() - start) / 1e9);
    peers(folder, in, written);
    return 0;
  }

  private void tell(String who, long right, double seconds) {
    out.printf("%-7s 县级正确 county right %.4f; %.1f s%n", who, (double) right / size, seconds);
  }

  private static List<County> counties() {
    Map<String, String> names = new HashMap<>();
    for (Nation.Upper division : Nation.divisions()) {
      names.put(division.code(), division.name());
    }
    return names.entrySet().stream()
        .filter(e -> !e.getKey().endsWith("00"))
        .map(
            e ->
                new County(
                    e.getKey(),
                    names.get(e.getKey().substring(0, 2) + "0000"),
                    names.getOrDefault(e.getKey().substring(0, 4) + "00", ""),
                    e.getValue()))
        .sorted(java.util.Comparator.comparing(County::code))
        .toList();
  }

  /** In six styles; the county alone only where there is one of that name. */
  private List<Written> written(List<County> counties) {
    Map<String, Long> namesakes =
        counties.stream().collect(Collectors.groupingBy(County::name, Collectors.counting()));
    Random random = new Random(seed);
    List<Written> written = new ArrayList<>(size);
    while (written.size() < size) {
      County c = counties.get(random.nextInt(counties.size()));
      String head =
          switch (random.nextInt(6)) {
            case 0 -> c.province() + c.city() + c.name();
            case 1 -> c.province() + c.name();
            case 2 -> c.city() + c.name();
            case 3 -> shorter(c.province()) + shorter(c.city()) + c.name();
            case 4 -> c.province() + " " + c.city() + " " + c.name() + " ";
            default -> c.name();
          };
      boolean named = !head.equals(c.name()) || namesakes.get(c.name()) == 1;
      if (named) {
        written.add(new Written(head + ROADS.get(random.nextInt(ROADS.size())), c));
      }
    }
    return written;
  }

  private static String shorter(String name) {
    return name.replaceFirst("(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "");
  }

  private void peers(Path folder, Path in, List<Written> written) throws Exception {
    Path log = folder.resolve("peers.log");
    if (Measured.run(List.of(peer.command(), "-c", "import jionlp, cpca"), log).exit() != 0) {
      out.println("jionlp、cpca 没有装 are not installed: pip install -r bench/peers/requirements.txt");
      return;
    }
    Path said = folder.resolve("peers.csv");
    String script =
        Path.of(System.getProperty("yibiao.home"))
            .resolve("bench/peers/upper_levels.py")
            .toString();
    Measured run =
        Measured.run(List.of(peer.command(), script, in.toString(), said.toString()), log);
    run.require(log);
    for (String peer : List.of("jionlp", "cpca")) {
      tell(peer, right(said, peer, written), run.seconds());
    }
  }

  /** By the names of province and county; how a city is called that is none differs. */
  private static long right(Path said, String peer, List<Written> written) throws IOException {
    long right = 0;
    int place = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(said)) {
      for (NamedCsvRecord row : rows) {
        String[] levels = row.getField(peer).split("/", -1);
        County truth = written.get(place++).county();
        right += levels[0].equals(truth.province()) && levels[2].equals(truth.name()) ? 1 : 0;
      }
    }
    return right;
  }
}
