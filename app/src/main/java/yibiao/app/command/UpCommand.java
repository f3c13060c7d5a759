package yibiao.app.command;

import static yibiao.standard.words.Words.say;

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

@Command(name = "up", mixinStandardHelpOptions = true, description = "${bundle:app.cli.up}")
final class UpCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--config",
      defaultValue = "yibiao.yaml",
      description = "${bundle:app.cli.up.config}")
  private Path config;

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(config)) {
      throw new IllegalArgumentException(say("app.noConfiguration", config.toAbsolutePath()));
    }
    PlatformSettings settings = SettingsFile.read(config);
    StateFolder state = parent.state();
    Steps steps = YibiaoCommand.steps();
    try (Closing closing = new Closing()) {
      Platform platform =
          closing.add(Platform.start(Platform.claim(state), YibiaoCommand.home(), settings, steps));
      platform.awaitEngine();
      System.out.println(say("app.up", platform.web(), state.folder("secrets")));
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
