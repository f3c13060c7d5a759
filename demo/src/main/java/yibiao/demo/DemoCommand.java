package yibiao.demo;

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

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "在模拟区上跑完全程 the whole job on a synthetic district, from nothing")
public final class DemoCommand implements Callable<Integer>, Verb {
  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--residents",
      defaultValue = "20000",
      description = "模拟居民数 synthetic residents (${DEFAULT-VALUE})")
  private int residents;

  @Option(names = "--once", description = "跑完即停 stop when it is done")
  private boolean once;

  @Option(names = "--json", description = "最后一行是 JSON 摘要 the last line is the summary as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (residents < 1000 || residents > 5_000_000) {
      throw new IllegalArgumentException(
          "--residents 取 1000 到 5000000 --residents takes 1000 to 5000000");
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
