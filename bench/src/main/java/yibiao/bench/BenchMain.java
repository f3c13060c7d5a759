package yibiao.bench;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import yibiao.bench.address.AddressBench;
import yibiao.bench.address.UpperLevelsBench;
import yibiao.bench.linkage.FebrlBench;
import yibiao.bench.linkage.LinkageBench;

/** {@code ./yibiao bench NAME}: one benchmark, its figures on standard output. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "性能与准确度测量 benchmarks",
    synopsisSubcommandLabel = "NAME")
public final class BenchMain implements Runnable {
  private BenchMain() {}

  /** The launcher names the state folder first. */
  public static void main(String[] args) {
    Path state = Path.of(args[0]);
    String[] words = java.util.Arrays.copyOfRange(args, 1, args.length);
    CommandLine line = new CommandLine(new BenchMain());
    line.addSubcommand(new PolicyBench(state));
    line.addSubcommand(new LinkageBench(state));
    line.addSubcommand(new FebrlBench(state));
    line.addSubcommand(new AddressBench());
    line.addSubcommand(new UpperLevelsBench(state));
    System.exit(line.execute(words.length == 0 ? new String[] {"--help"} : words));
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
