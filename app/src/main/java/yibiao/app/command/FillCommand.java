package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(name = "fill", mixinStandardHelpOptions = true, description = "${bundle:app.cli.fill}")
final class FillCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Parameters(paramLabel = "TEMPLATE.xlsx")
  private Path template;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "NAME",
      description = "${bundle:app.cli.fill.as}")
  private String as;

  @Option(
      names = "--community",
      required = true,
      paramLabel = "CODE",
      description = "${bundle:app.cli.fill.community}")
  private String community;

  @Option(names = "-o", paramLabel = "OUT.xlsx", description = "${bundle:app.cli.fill.o}")
  private Path out;

  @Option(names = "--card", defaultValue = "1", description = "${bundle:app.cli.fill.card}")
  private int card;

  @Option(names = "--explain", description = "${bundle:app.cli.fill.explain}")
  private boolean explain;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(template)) {
      throw new IllegalArgumentException(say("app.noSuchFile", template));
    }
    if (card < 1) {
      throw new IllegalArgumentException(say("app.cardsFromOne"));
    }
    byte[] blank = Files.readAllBytes(template);
    OperatorClient client = OperatorClient.of(parent.state());
    String where = "?community=" + OperatorClient.encode(community) + "&firstCard=" + card;
    Path target = (out == null ? besideTemplate() : out).toAbsolutePath();
    boolean writes = out != null || !explain;
    if (writes && !Files.isDirectory(target.getParent())) {
      throw new IllegalArgumentException(say("app.noSuchFolder", target.getParent()));
    }
    JsonNode filled;
    try (InputStream answer = client.account(as, "/forms/filled" + where, blank)) {
      filled = JsonMapper.builder().build().readTree(answer);
    }
    if (explain) {
      print(filled.get("columns"));
    }
    if (writes) {
      Files.write(target, filled.get("workbook").binaryValue());
      report(target, filled);
    }
    return 0;
  }

  private void report(Path target, JsonNode filled) {
    int rows = filled.get("rows").asInt();
    int total = filled.get("total").asInt();
    System.out.println(say("app.people", filled.get("people").asString(), rows, total));
    if (rows < total) {
      System.out.println(say("app.furtherCards", card + rows));
    }
    System.out.println(say("app.filled", target));
  }

  private Path besideTemplate() {
    String name = template.getFileName().toString().replaceFirst("\\.xlsx$", "");
    return template.resolveSibling(name + "-" + community + ".xlsx");
  }

  private static void print(JsonNode columns) {
    System.out.println(say("app.labelsHead"));
    for (JsonNode column : columns) {
      System.out.printf(
          "%s\t%s\t%.2f\t%.1f%%\t%s%n",
          column.get("label").asString(),
          column.get("item").asString(),
          column.get("confidence").asDouble(),
          column.get("filled").asDouble() * 100,
          column.get("note").asString());
    }
  }
}
