package yibiao.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "采集并处理 collect, then run the transforms")
final class RunCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--full",
      description = "没有新数据也重算，全部记录重新关联 also when nothing came in, and all records are linked anew")
  private boolean full;

  @Override
  public Integer call() throws Exception {
    OperatorClient client = OperatorClient.of(parent.state());
    System.err.println("… 采集与处理 collecting and transforming");
    String answer = client.owner("POST", "/run?full=" + full);
    JsonNode result = JsonMapper.builder().build().readTree(answer);
    boolean ok = true;
    for (JsonNode source : result.get("sources")) {
      ok &= source.get("ok").asBoolean();
      System.out.printf("%-12s%s%n", source.get("source").asString(), mark(source));
      for (String kind : List.of("unreadable", "quarantined", "told")) {
        source.get(kind).forEach(line -> System.out.println("    ⚠ " + line.asString()));
      }
    }
    if (result.get("stages").isEmpty()) {
      System.out.println("没有新数据 nothing new came in; --full 重算 recomputes");
    }
    result.get("told").forEach(line -> System.out.println("⚠ " + line.asString()));
    result
        .get("stages")
        .properties()
        .forEach(s -> System.out.printf("%-16s%,12d%n", s.getKey(), s.getValue().asLong()));
    return ok ? 0 : 1;
  }

  /** Well only where nothing is missing. */
  private static String mark(JsonNode source) {
    if (!source.get("ok").asBoolean()) {
      return source.get("reason").asString();
    }
    return source.get("unreadable").isEmpty() && source.get("quarantined").isEmpty()
        ? "✓"
        : "有缺口 with gaps";
  }
}
