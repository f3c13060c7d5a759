package yibiao.app.command;

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
    description =
        "撤回一个批次：下次运行起不再算数，可以恢复；不带参数则列出批次 take a delivery back: it counts no more from the next run on, and can be taken up again; without arguments: the deliveries")
final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DELIVERY", description = "批次编号 its id")
  private String delivery;

  @Option(names = "--reason", defaultValue = "", description = "理由 why")
  private String reason;

  @Option(names = "--undo", description = "恢复已撤回的批次 take a withdrawn delivery up again")
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
            line.get("withdrawn").asBoolean() ? "已撤回 withdrawn" : line.get("status").asString(),
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
    System.out.println(
        undo
            ? "已恢复，下次运行起算数；./yibiao run taken up again, counts from the next run on"
            : "已撤回，下次运行起不算数；./yibiao run withdrawn, counts no more from the next run on");
    return 0;
  }
}
