package yibiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yibiao.app.command.Verb;
import yibiao.app.command.YibiaoCommand;
import yibiao.bench.address.AddressBench;
import yibiao.bench.address.UpperLevelsBench;
import yibiao.bench.form.FormsBench;
import yibiao.bench.linkage.FebrlBench;
import yibiao.bench.linkage.LinkageBench;
import yibiao.catalog.installation.StateFolder;

/** {@code ./yibiao bench NAME}: one benchmark, its figures on standard output. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "${bundle:bench.cli}",
    synopsisSubcommandLabel = "NAME",
    subcommands = {
      PolicyBench.class,
      LinkageBench.class,
      FebrlBench.class,
      AddressBench.class,
      UpperLevelsBench.class,
      FormsBench.class
    })
public final class BenchCommand implements Runnable, Verb {
  @ParentCommand private YibiaoCommand parent;
  @Spec private CommandSpec spec;

  @Override
  public String room() {
    return "bench";
  }

  /** The state folder; benches put theirs into it. */
  public Path root() throws IOException {
    return parent.state().root();
  }

  /** A state folder of a bench's own, empty but for the engines. */
  public StateFolder fresh(String name) throws IOException {
    StateFolder usual = StateFolder.open(root());
    Path own = usual.folder("bench").resolve(name);
    if (Files.exists(own)) {
      Files.deleteIfExists(own.resolve("engines"));
      FileSystemUtils.deleteRecursively(own);
    }
    Files.createDirectories(own);
    Files.createSymbolicLink(own.resolve("engines"), usual.engines());
    System.setProperty("yibiao.bench.engines", usual.engines().toRealPath().toString());
    return StateFolder.open(own);
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
