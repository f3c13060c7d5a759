package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
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

  @Option(names = "--story-inside", description = "${bundle:app.cli.fill.story}")
  private boolean storyInside;

  @Option(names = "--explain", description = "${bundle:app.cli.fill.explain}")
  private boolean explain;

  @Option(names = "--json", description = "${bundle:app.cli.fill.json}")
  private boolean json;

  @Option(
      names = "--people",
      defaultValue = "",
      paramLabel = "WORDS",
      description = "${bundle:app.cli.fill.people}")
  private String people;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(template)) {
      throw new IllegalArgumentException(say("app.noSuchFile", template));
    }
    byte[] blank = Files.readAllBytes(template);
    OperatorClient client = OperatorClient.of(parent.state());
    String where =
        "?community="
            + OperatorClient.encode(community)
            + "&people="
            + OperatorClient.encode(people);
    Path target = (out == null ? besideTemplate() : out).toAbsolutePath();
    boolean writes = out != null || !explain;
    if (writes && !Files.isDirectory(target.getParent())) {
      throw new IllegalArgumentException(say("app.noSuchFolder", target.getParent()));
    }
    if (explain) {
      explain(ask(client, "/forms/read" + where, blank));
    }
    if (writes) {
      JsonNode filled = ask(client, "/forms/filled" + where + "&storyInside=" + storyInside, blank);
      report(write(target, filled), filled);
    }
    return 0;
  }

  private JsonNode ask(OperatorClient client, String path, byte[] blank) throws Exception {
    try (InputStream answer = client.account(as, path, blank)) {
      return JsonMapper.builder().build().readTree(answer);
    }
  }

  private void explain(JsonNode reading) {
    if (json) {
      System.out.println(reading);
    } else {
      print(reading.get("fields"));
      if (!reading.get("question").asString().isEmpty()) {
        System.out.println(reading.get("question").asString());
      }
    }
  }

  /** The form, and beside it where its values came from. */
  private Path write(Path target, JsonNode filled) throws IOException {
    String name = filled.get("name").asString();
    Path form = ending(target, name.substring(name.lastIndexOf('.')));
    Files.write(form, filled.get("file").binaryValue());
    if (!filled.get("story").isNull()) {
      Files.write(ending(target, "-数据来源说明.xlsx"), filled.get("story").binaryValue());
    }
    return form;
  }

  /** A form of many cards is packed, whatever its name was to be. */
  private static Path ending(Path target, String ending) {
    String name = target.getFileName().toString().replaceFirst("\\.(xlsx?|docx|zip)$", "");
    return target.resolveSibling(name + ending);
  }

  private void report(Path target, JsonNode filled) {
    System.out.println(
        say("app.people", filled.get("people").asString(), filled.get("total").asInt()));
    System.out.println(say("app.filled", target));
  }

  private Path besideTemplate() {
    String name = template.getFileName().toString().replaceFirst("\\.(xlsx?|docx)$", "");
    return template.resolveSibling(name + "-" + community + ".xlsx");
  }

  private static void print(JsonNode fields) {
    System.out.println(say("app.labelsHead"));
    for (JsonNode field : fields) {
      JsonNode known = field.get("sample_known");
      System.out.printf(
          "%s\t%s\t%s\t%.2f\t%s%n",
          field.get("label_cell").asString(),
          field.get("label").asString(),
          field.get("means").asString(),
          field.get("confidence").asDouble(),
          known.isNull() ? "" : String.format("%.1f%%", known.asDouble() * 100));
    }
  }
}
