package yibiao.app.command;

import java.io.InputStream;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "fill",
    mixinStandardHelpOptions = true,
    description = "把空白表填好 any blank template, filled")
final class FillCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Parameters(paramLabel = "TEMPLATE.xlsx")
  private Path template;

  @Option(names = "--as", required = true, paramLabel = "NAME", description = "账号 the account")
  private String as;

  @Option(
      names = "--community",
      required = true,
      paramLabel = "CODE",
      description = "12 位社区代码 12-digit code")
  private String community;

  @Option(names = "-o", paramLabel = "OUT.xlsx", description = "输出文件 the output file")
  private Path out;

  @Option(names = "--card", defaultValue = "1", description = "卡片式表从第几张起 the first card")
  private int card;

  @Option(
      names = "--explain",
      description = "列出 标签→数据项→置信度→填充率 label, item, confidence, share filled")
  private boolean explain;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(template)) {
      throw new IllegalArgumentException("没有这个文件 no such file: " + template);
    }
    if (card < 1) {
      throw new IllegalArgumentException("--card 从 1 起 counts from 1");
    }
    byte[] blank = Files.readAllBytes(template);
    OperatorClient client = OperatorClient.of(parent.state());
    String where = "?community=" + OperatorClient.encode(community) + "&firstCard=" + card;
    if (explain) {
      try (InputStream lines = client.account(as, "/forms/explain" + where, blank)) {
        print(JsonMapper.builder().build().readTree(lines));
      }
    }
    if (out != null || !explain) {
      Path target = (out == null ? besideTemplate() : out).toAbsolutePath();
      if (!Files.isDirectory(target.getParent())) {
        throw new IllegalArgumentException("没有这个目录 no such folder: " + target.getParent());
      }
      HttpResponse<InputStream> answer = client.answer(as, "/forms/fill" + where, blank);
      try (InputStream filled = answer.body()) {
        Files.copy(filled, target, StandardCopyOption.REPLACE_EXISTING);
      }
      report(target, answer.headers());
    }
    return 0;
  }

  private void report(Path target, HttpHeaders about) {
    long rows = about.firstValueAsLong("X-Yibiao-Rows").orElseThrow();
    long total = about.firstValueAsLong("X-Yibiao-Total").orElseThrow();
    String people =
        URLDecoder.decode(
            about.firstValue("X-Yibiao-People").orElseThrow(), StandardCharsets.UTF_8);
    System.out.println("选人 people: " + people + "，" + rows + " / " + total);
    if (rows < total) {
      System.out.println("其余用 for the others: --card " + (card + rows));
    }
    System.out.println("已填 filled: " + target);
  }

  private Path besideTemplate() {
    String name = template.getFileName().toString().replaceFirst("\\.xlsx$", "");
    return template.resolveSibling(name + "-" + community + ".xlsx");
  }

  private static void print(JsonNode columns) {
    System.out.println("栏目 label\t数据项 item\t置信度 confidence\t填上 filled\t说明 note");
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
