package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.engine.Steps;
import yibiao.app.operator.OperatorClient;

@Command(name = "run", mixinStandardHelpOptions = true, description = "${bundle:app.cli.run}")
final class RunCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParentCommand private YibiaoCommand parent;

  @Option(names = "--full", description = "${bundle:app.cli.run.full}")
  private boolean full;

  private JsonNode result;
  private String step = say("app.collecting");

  @Override
  public Integer call() {
    OperatorClient client = OperatorClient.of(parent.state());
    Steps steps = YibiaoCommand.steps();
    steps.line(say("app.collectingAndTransforming"));
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
      step = say("app.collectingAfter", line.get("source").asString());
      steps.line(say("app.collectedFrom", line.get("source").asString()));
    } else if (line.has("stage")) {
      step = say("app.transformingAfter", line.get("stage").asString());
      steps.line(
          say(
              "app.stageRows",
              "%-16s".formatted(line.get("stage").asString()),
              "%,10d".formatted(line.get("rows").asLong())));
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
      System.out.println(say("app.nothingNew"));
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
        : say("app.withGaps");
  }
}
