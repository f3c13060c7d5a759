package yibiao.bench.address;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yibiao.simulator.source.AddressStyle;
import yibiao.simulator.world.District;
import yibiao.simulator.world.Dwelling;
import yibiao.simulator.world.Settings;
import yibiao.standard.division.Divisions;
import yibiao.transforms.address.AddressIndex;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.address.Place;
import yibiao.transforms.address.StandardAddress;

/** Address texts against the register that they come from. */
@Command(
    name = "addresses",
    mixinStandardHelpOptions = true,
    description = "${bundle:bench.cli.addresses}")
public final class AddressBench implements Callable<Integer> {
  private static final String DISTRICT = "360702";
  private static final int ROUNDS = 5;
  private static final int MISSES_SHOWN = 8;

  private final PrintStream out = System.out;

  @Option(
      names = "--residents",
      defaultValue = "200000",
      description = "${bundle:bench.cli.addresses.residents}")
  private int residents;

  @Option(
      names = "--addresses",
      defaultValue = "500000",
      description = "${bundle:bench.cli.addresses.addresses}")
  private int size;

  @Option(names = "--seed", defaultValue = "1", description = "${bundle:bench.cli.seed}")
  private long seed;

  @Option(names = "--misses", description = "${bundle:bench.cli.addresses.misses}")
  private boolean misses;

  /** Writes a home's address somehow. */
  private interface Style {
    String write(Dwelling dwelling, Random random);
  }

  private record Written(String text, Dwelling dwelling) {}

  @Override
  public Integer call() {
    District district = District.of(new Settings(residents, seed, LocalDate.of(2026, 1, 1)));
    List<Dwelling> homes = district.dwellings();
    List<StandardAddress> register =
        homes.stream()
            .map(
                d ->
                    new StandardAddress(d.code(), d.community().code(), d.grid(), d.standardText()))
            .toList();
    AddressIndex index =
        new AddressIndex(new AddressParser(Divisions.ofDistrict(DISTRICT)), register);
    out.printf("%,d 处住房 homes%n", homes.size());
    measure("模拟区的各种写法 the simulator's styles", index, homes, AddressStyle::any);
    measure("混写 mixed styles", index, homes, MixedStyle::any);
    return 0;
  }

  private void measure(String title, AddressIndex index, List<Dwelling> homes, Style style) {
    Random random = new Random(seed);
    List<Written> written = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Dwelling home = homes.get(random.nextInt(homes.size()));
      written.add(new Written(style.write(home, random), home));
    }
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long found =
          IntStream.range(0, size)
              .parallel()
              .filter(i -> !index.locate(written.get(i).text(), "").community().isEmpty())
              .count();
      double second = (System.nanoTime() - start) / 1e9;
      best = found < 0 ? best : Math.max(best, size / second);
    }
    int communities = 0;
    int dwellings = 0;
    int wrong = 0;
    int shown = 0;
    for (Written one : written) {
      Place place = index.locate(one.text(), "");
      boolean right = place.dwelling().equals(one.dwelling().code());
      communities += place.community().equals(one.dwelling().community().code()) ? 1 : 0;
      dwellings += right ? 1 : 0;
      wrong += !right && !place.dwelling().isEmpty() ? 1 : 0;
      if (misses && !right && shown++ < MISSES_SHOWN) {
        out.println("  " + one.text() + " ≠ " + one.dwelling().standardText() + " → " + place);
      }
    }
    out.printf(
        "%s：社区 community %.4f，住房 dwelling %.4f，指错住房 another dwelling %.4f；每秒 a second %,.0f%n",
        title, (double) communities / size, (double) dwellings / size, (double) wrong / size, best);
  }
}
