package yibiao.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.engine.Steps;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "采集并处理 collect, then run the transforms")
final class RunCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--full",
      description = "没有新数据也重算，全部记录重新关联 also when nothing came in, and all records are linked anew")
  private boolean full;

  private JsonNode result;
  private String step = "采集 collecting";

  @Override
  public Integer call() {
    OperatorClient client = OperatorClient.of(parent.state());
    Steps steps = YibiaoCommand.steps();
    steps.line("… 采集与处理 collecting and transforming");
    try {
      client.lines("POST", "/run?full=" + full, line -> progress(JSON.readTree(line), steps));
    } catch (OperatorClient.Stopped e) {
      throw e.during(step);
    }
    if (result == null) {
      throw client.stopped().during(step);
    }
    return report();
  }

  private void progress(JsonNode line, Steps steps) {
    if (line.has("source")) {
      step = "采集 collecting（" + line.get("source").asString() + " 之后 after）";
      steps.line("  ✓ 采集 collected: " + line.get("source").asString());
    } else if (line.has("stage")) {
      step = "处理 transforming（" + line.get("stage").asString() + " 之后 after）";
      steps.line(
          "    %-16s %,10d 行 rows"
              .formatted(line.get("stage").asString(), line.get("rows").asLong()));
    } else if (line.has("error")) {
      throw new IllegalStateException(step + ": " + line.get("error").asString());
    } else {
      result = line.get("result");
    }
  }

  private int report() {
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
