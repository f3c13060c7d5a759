package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "${bundle:app.cli.audit}",
    synopsisSubcommandLabel = "verify")
final class AuditCommand {
  @ParentCommand private YibiaoCommand parent;

  /** A non-zero exit when anything was changed or is missing. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "${bundle:app.cli.audit.verify}")
  int verify() throws Exception {
    JsonNode result =
        JsonMapper.builder()
            .build()
            .readTree(OperatorClient.of(parent.state()).owner("GET", "/audit/verify"));
    JsonNode problems = result.get("problems");
    problems.forEach(line -> System.err.println("⚠ " + line.asString()));
    System.out.printf(
        "%s records=%d head=%s%n",
        problems.isEmpty() ? say("app.sound") : say("app.notSound"),
        result.get("records").asLong(),
        result.get("head").asString());
    return problems.isEmpty() ? 0 : 1;
  }
}
