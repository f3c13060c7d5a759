package yibiao.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "读取记录 the record of reads",
    synopsisSubcommandLabel = "verify")
final class AuditCommand {
  @ParentCommand private YibiaoCommand parent;

  /** A non-zero exit when anything was changed or is missing. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "校验记录链 finds any record that was changed or taken away")
  int verify() throws Exception {
    JsonNode result =
        JsonMapper.builder()
            .build()
            .readTree(OperatorClient.of(parent.state()).owner("GET", "/audit/verify"));
    JsonNode problems = result.get("problems");
    problems.forEach(line -> System.err.println("⚠ " + line.asString()));
    System.out.printf(
        "%s records=%d head=%s%n",
        problems.isEmpty() ? "完好 sound" : "不完好 not sound",
        result.get("records").asLong(),
        result.get("head").asString());
    return problems.isEmpty() ? 0 : 1;
  }
}
