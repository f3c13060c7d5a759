package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import yibiao.app.engine.ChildProcess;
import yibiao.app.operator.OperatorClient;
import yibiao.app.operator.RunningPlatform;
import yibiao.catalog.installation.StateFolder;

@Command(name = "down", mixinStandardHelpOptions = true, description = "${bundle:app.cli.down}")
final class DownCommand implements Callable<Integer> {
  private static final int SECONDS = 60;

  @ParentCommand private YibiaoCommand parent;

  @Override
  public Integer call() throws Exception {
    StateFolder state = parent.state();
    Optional<RunningPlatform> running = RunningPlatform.find(state);
    if (running.isPresent()) {
      ProcessHandle process = running.get().process().orElseThrow();
      try {
        OperatorClient.of(state).owner("POST", "/down");
      } catch (OperatorClient.Stopped e) {
        process.destroy(); // It does not answer: the signal has the same effect.
      }
      try {
        process.onExit().get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        process.destroyForcibly();
      }
    }
    int leftovers = ChildProcess.stopLeftovers(state);
    RunningPlatform.forget(state);
    boolean nothing = running.isEmpty() && leftovers == 0;
    System.out.println(nothing ? say("app.nothingWasRunning") : say("app.stopped"));
    return 0;
  }
}
