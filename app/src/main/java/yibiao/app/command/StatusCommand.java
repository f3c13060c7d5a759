package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;
import yibiao.app.operator.RunningPlatform;
import yibiao.catalog.installation.StateFolder;

@Command(name = "status", mixinStandardHelpOptions = true, description = "${bundle:app.cli.status}")
final class StatusCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParentCommand private YibiaoCommand parent;

  @Option(names = "--json", description = "${bundle:app.cli.status.json}")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    StateFolder state = parent.state();
    Optional<RunningPlatform> running = RunningPlatform.find(state);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("running", running.isPresent());
    status.put("state", state.root().toString());
    if (running.isPresent()) {
      JsonNode live = JSON.readTree(OperatorClient.of(state).owner("GET", "/status"));
      status.put("web", running.get().pages());
      live.properties().forEach(property -> status.put(property.getKey(), property.getValue()));
    }
    if (json) {
      System.out.println(JSON.writeValueAsString(status));
    } else {
      print(status);
    }
    return 0;
  }

  /** The newest run that went through: its id and when it ended. */
  private static String lastRun(JsonNode run) {
    if (run.isNull()) {
      return say("app.noneYet");
    }
    return run.get("id").asString() + "  " + local(run.get("finishedAt").asString());
  }

  private static String local(String instant) {
    return Instant.parse(instant)
        .atZone(ZoneId.systemDefault())
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
  }

  private static void print(Map<String, Object> status) {
    if (status.get("running").equals(false)) {
      System.out.println(say("app.notRunning"));
      return;
    }
    System.out.println(say("app.pages", status.get("web")));
    System.out.println("JDBC          " + ((JsonNode) status.get("jdbc")).asString());
    System.out.println(say("app.passwordsIn", status.get("state")));
    ((JsonNode) status.get("health"))
        .properties()
        .forEach(part -> System.out.printf("%-14s%s%n", part.getKey(), part.getValue().asString()));
    System.out.println();
    for (JsonNode account : (JsonNode) status.get("accounts")) {
      System.out.printf(
          "%-12s%-10s%s%s%n",
          account.get("name").asString(),
          account.get("role").asString(),
          account.get("organisation").asString(),
          account.get("suspended").asBoolean() ? "  " + say("app.accountClosed") : "");
    }
    System.out.println();
    System.out.println(say("app.lastRun", lastRun((JsonNode) status.get("last_run"))));
    String failed = ((JsonNode) status.get("failed_since")).asString();
    if (!failed.isEmpty()) {
      System.out.println(say("app.newestRunFailed", local(failed)));
    }
  }
}
