package yibiao.demo;

import static yibiao.standard.words.Words.say;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.command.Closing;
import yibiao.app.command.Verb;
import yibiao.app.command.YibiaoCommand;
import yibiao.app.engine.Steps;
import yibiao.catalog.installation.StateFolder;

@Command(name = "demo", mixinStandardHelpOptions = true, description = "${bundle:demo.cli.demo}")
public final class DemoCommand implements Callable<Integer>, Verb {
  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--residents",
      defaultValue = "20000",
      description = "${bundle:demo.cli.demo.residents}")
  private int residents;

  @Option(names = "--once", description = "${bundle:demo.cli.demo.once}")
  private boolean once;

  @Option(names = "--json", description = "${bundle:demo.cli.demo.json}")
  private boolean json;

  @Override
  public String room() {
    return "demo";
  }

  @Override
  public Integer call() throws Exception {
    if (residents < 1000 || residents > 5_000_000) {
      throw new IllegalArgumentException(say("demo.residentsFrom"));
    }
    StateFolder state = parent.state();
    Steps steps = YibiaoCommand.steps();
    try (Closing closing = new Closing()) {
      Demo demo = closing.add(Demo.start(state, YibiaoCommand.home(), residents, steps));
      Summary summary = demo.run();
      System.out.println(SummaryText.of(summary, state.root(), once ? "" : demo.platform().web()));
      if (json) {
        System.out.println(JsonMapper.builder().build().writeValueAsString(summary));
      }
      System.out.flush();
      if (!once) {
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }
}
