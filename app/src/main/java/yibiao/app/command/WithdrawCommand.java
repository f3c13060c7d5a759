package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "${bundle:app.cli.withdraw}")
final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DELIVERY",
      description = "${bundle:app.cli.withdraw.delivery}")
  private String delivery;

  @Option(names = "--reason", defaultValue = "", description = "${bundle:app.cli.withdraw.reason}")
  private String reason;

  @Option(names = "--undo", description = "${bundle:app.cli.withdraw.undo}")
  private boolean undo;

  @Override
  public Integer call() throws Exception {
    OperatorClient client = OperatorClient.of(parent.state());
    if (delivery == null) {
      for (JsonNode line :
          JsonMapper.builder().build().readTree(client.owner("GET", "/deliveries"))) {
        System.out.printf(
            "%s  %-12s%-24s%,10d  %,6d  %s  %s%n",
            line.get("id").asString(),
            line.get("source").asString(),
            line.get("dataset").asString(),
            line.get("rows").asLong(),
            line.get("quarantined").asLong(),
            line.get("withdrawn").asBoolean()
                ? say("app.withdrawn")
                : line.get("status").asString(),
            line.get("fileName").asString());
      }
      return 0;
    }
    client.owner(
        "POST",
        "/withdraw?delivery="
            + OperatorClient.encode(delivery)
            + "&reason="
            + OperatorClient.encode(reason)
            + "&undo="
            + undo);
    System.out.println(undo ? say("app.takenUpAgain") : say("app.takenBack"));
    return 0;
  }
}
