package yibiao.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yibiao.app.Platform;
import yibiao.app.engine.Steps;
import yibiao.app.settings.PlatformSettings;
import yibiao.app.settings.SettingsFile;
import yibiao.catalog.installation.StateFolder;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "按自己的配置启动 start with your own yibiao.yaml")
final class UpCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--config",
      defaultValue = "yibiao.yaml",
      description = "配置文件 the configuration (${DEFAULT-VALUE})")
  private Path config;

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(config)) {
      throw new IllegalArgumentException(
          "没有配置文件 no configuration: "
              + config.toAbsolutePath()
              + "；从 docs/yibiao-example.yaml 复制一份 copy docs/yibiao-example.yaml and change it");
    }
    PlatformSettings settings = SettingsFile.read(config);
    StateFolder state = parent.state();
    Steps steps = YibiaoCommand.steps();
    try (Closing closing = new Closing()) {
      Platform platform =
          closing.add(Platform.start(Platform.claim(state), YibiaoCommand.home(), settings, steps));
      platform.awaitEngine();
      System.out.println(
          "已启动 up: "
              + platform.web()
              + "；密码在 passwords: "
              + state.folder("secrets")
              + "；停止 stop: Ctrl-C 或 or ./yibiao down");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
