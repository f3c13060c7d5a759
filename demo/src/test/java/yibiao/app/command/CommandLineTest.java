package yibiao.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.demo.RunningDemo;
import yibiao.reports.template.BuiltInForm;

/** The verbs against the running demo. */
class CommandLineTest {
  private final RunningDemo demo = RunningDemo.get();

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Result run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      List<String> all = new ArrayList<>(List.of(words));
      all.addAll(0, List.of("--state", demo.state().root().toString()));
      if (!all.contains("--lang")) {
        all.addAll(0, List.of("--lang", "en"));
      }
      int code = YibiaoCommand.execute(all.toArray(String[]::new));
      return new Result(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  @Test
  void oneLanguageAtATime() {
    String chinese =
        run("--lang", "zh", "help").out() + run("--lang", "zh", "land", "x", "y").err();
    assertThat(chinese).contains("全部测试", "没有").doesNotContain("the whole test suite", "no such");
    String english = run("help").out() + run("land", "x", "y").err();
    assertThat(english)
        .contains("the whole test suite", "no such")
        .doesNotContainPattern("[\u4e00-\u9fff]");
  }

  @Test
  void statusTellsAddressesHealthAndAccounts() {
    JsonNode status = JsonMapper.builder().build().readTree(run("status", "--json").out());
    assertThat(status.get("web").asString()).isEqualTo(demo.web());
    assertThat(status.get("jdbc").asString()).startsWith("jdbc:trino://localhost:");
    assertThat(status.get("health").get("database").asString()).isEqualTo("up");
    assertThat(status.get("accounts"))
        .extracting(account -> account.get("name").asString())
        .contains("steward", "worker1", "worker2", "civil", "health", "property", "auditor");
    Result text = run("status");
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains(demo.web(), "worker1", "last run: 20");
  }

  @Test
  void rowsAreCsvAndRefusalsGoToStandardError() {
    Result rows = run("sql", "--as", "worker1", "SELECT count(*) AS n, 'a,b' AS t FROM resident");
    assertThat(rows.code()).isZero();
    assertThat(rows.lines()).hasSize(2);
    assertThat(rows.lines().getFirst()).isEqualTo("n,t");
    assertThat(rows.lines().getLast()).matches("\\d+,\"a,b\"");

    Result refused = run("sql", "--as", "civil", "SELECT psychiatric_risk FROM resident");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("not shared: psychiatric_risk");
  }

  @Test
  void theRecordOfReadsIsVerified() {
    Result sound = run("audit", "verify");
    assertThat(sound.out()).startsWith("sound records=");
    assertThat(sound.code()).isZero();
  }

  @Test
  void aPurposeIsOneOfOnesAuthorizations() {
    Result bound = run("sql", "--as", "civil", "--purpose", "高龄津贴核发", "SELECT 1");
    assertThat(bound.code()).isZero();
    Result none = run("sql", "--as", "civil", "--purpose", "别的", "SELECT 1");
    assertThat(none.code()).isNotZero();
    assertThat(none.err()).contains("no active authorization for the purpose");
  }

  @Test
  void anyBlankIsFilledAndExplained() throws Exception {
    Path blank =
        Files.write(folder.resolve("表.xlsx"), BuiltInForm.named("floating-roster").blank());
    String community = demo.communityOf("worker2");
    Result explained =
        run("fill", blank.toString(), "--as", "worker2", "--community", community, "--explain");
    assertThat(explained.lines()).anyMatch(line -> line.endsWith("\t姓名\tname\t1.00\t100.0%"));

    Path out = folder.resolve("out.xlsx");
    Result filled =
        run(
            "fill",
            blank.toString(),
            "--as",
            "worker2",
            "--community",
            community,
            "-o",
            out.toString());
    assertThat(filled.code()).isZero();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
    }
    assertThat(folder.resolve("out-数据来源说明.xlsx")).exists();
    Result foreign =
        run(
            "fill",
            blank.toString(),
            "--as",
            "worker1",
            "--community",
            community,
            "-o",
            out.toString());
    assertThat(foreign.code()).isNotZero();
    assertThat(foreign.err()).contains("outside your area");
  }

  @Test
  void theOwnerClosesAnAccountAndOpensItAgain() throws Exception {
    assertThat(run("account", "list").out()).contains("property", "open");
    assertThat(run("account", "suspend", "property", "--reason", "合同到期").out())
        .contains("suspended: property");
    try {
      assertThat(run("account").out()).contains("closed");
      assertThat(run("sql", "--as", "property", "SELECT 1").err()).contains("wrong account");
    } finally {
      assertThat(run("account", "reopen", "property").out()).contains("reopened: property");
    }
    assertThat(run("sql", "--as", "property", "SELECT 1").code()).isZero();
    String before = demo.state().accountPassword("property").orElseThrow();
    assertThat(run("account", "password", "property").code()).isZero();
    assertThat(demo.state().accountPassword("property").orElseThrow()).isNotEqualTo(before);
    assertThat(run("sql", "--as", "property", "SELECT 1").code()).isZero();
    assertThat(run("account", "suspend", "nobody").err()).contains("no such account: nobody");
  }

  @Test
  void mistakesGetAClearAnswer() throws Exception {
    assertThat(run("sql", "--as", "nobody", "SELECT 1").err()).contains("no such account: nobody");
    assertThat(run("fill", "none.xlsx", "--as", "worker1", "--community", "1").err())
        .contains("no such file: none.xlsx");
    Path text = Files.writeString(folder.resolve("a.xlsx"), "no workbook");
    String community = demo.communityOf("worker1");
    assertThat(run("fill", text.toString(), "--as", "worker1", "--community", community).err())
        .contains("not a form that can be filled");
    assertThat(run("land", "nothing", text.toString()).err()).contains("no such source: nothing");
    assertThat(run("land", "ledger", text.toString()).out()).contains("REFUSED a.xlsx");
    assertThat(run("sql").code()).isEqualTo(2);
  }

  @Test
  void linkageTakesWhatAnOfficeExports() throws Exception {
    Path in = folder.resolve("gbk.csv");
    String text = "record_id,name,phone\n1,王秀英,13800138000\n2,王秀英,13800138000\n3,李明,\n";
    Files.write(in, text.getBytes(Charset.forName("GB18030")));
    Path out = folder.resolve("out.csv");
    assertThat(run("link", in.toString(), out.toString()).err())
        .contains("linked without the columns: sex");
    assertThat(Files.readAllLines(out)).hasSize(4);
    assertThat(run("link", in.toString(), in.toString()).err()).contains("overwrite the input");
    assertThat(Files.size(in)).isPositive();
    Files.writeString(in, "record_id,name\n1,王秀英\n2,李明,男\n");
    assertThat(run("link", in.toString(), out.toString()).err()).contains("from line 3 on");
    Files.writeString(in, "\ufeffrecord_id,name\n1,王秀英\n");
    assertThat(run("link", in.toString(), out.toString()).code()).isZero();
  }

  @Test
  void pairsInDoubtAreToldWithWhatTheirOddsAreMadeOf() throws Exception {
    Path in = folder.resolve("doubt.csv");
    Files.writeString(
        in,
        """
        record_id,name,birth_date,address
        1,王文博,2015-06-01,大公路12号锦绣花园3栋2单元501室
        2,王文杰,2015-06-01,锦绣花园3-2-501
        """);
    Path review = folder.resolve("review.csv");
    String out = folder.resolve("out.csv").toString();
    assertThat(run("link", in.toString(), out, "--review", review.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(review);
    assertThat(lines).hasSize(2);
    double[] numbers =
        Arrays.stream(lines.get(1).split(",")).mapToDouble(Double::parseDouble).toArray();
    double parts = Arrays.stream(numbers).skip(3).sum();
    assertThat(parts).isCloseTo(numbers[2], within(0.1));
  }

  @Test
  void aRecordIdThatStandsTwiceIsNamedByItsPlace() throws Exception {
    Path in = folder.resolve("twice.csv");
    Files.writeString(in, "record_id,name\n1,王秀英\n2,李明\n1,赵敏\n");
    assertThat(run("link", in.toString(), folder.resolve("out.csv").toString()).err())
        .contains("stands twice: number 3");
  }

  @Test
  void linkageAloneNeedsNoServer() throws Exception {
    Path in = folder.resolve("in.csv");
    Files.writeString(
        in,
        """
        record_id,source,name,sex,birth_date,id_number,phone,address
        1,a,王秀英,女,1949-12-31,11010519491231002X,,
        2,b,王秀瑛,2,1949年12月31日,110105491231002,,
        3,b,李明,男,1980-01-01,,13800138000,
        """);
    Path out = folder.resolve("out.csv");
    assertThat(run("link", in.toString(), out.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).isEqualTo("record_id,resident_id,weight");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).split(",")[1]).isEqualTo(lines.get(2).split(",")[1]);
  }

  @Test
  void changesAreLinkedToWhatWasKept() throws Exception {
    Path in = folder.resolve("all.csv");
    Files.writeString(
        in,
        """
        record_id,name,id_number,birth_date
        1,王秀英,11010519491231002X,1949-12-31
        2,赵敏,,1988-01-02
        """);
    String keep = folder.resolve("kept").toString();
    String out = folder.resolve("out.csv").toString();
    Path changes = folder.resolve("changes.csv");
    Files.writeString(
        changes,
        """
        record_id,name,id_number,birth_date,withdrawn
        3,王秀瑛,11010519491231002X,,
        2,,,,1
        """);
    assertThat(run("link", changes.toString(), out, "--keep", keep, "--changes").err())
        .contains("link all records first");
    assertThat(run("link", changes.toString(), out, "--changes").err()).contains("needs --keep");
    assertThat(run("link", in.toString(), out, "--keep", keep).code()).isZero();
    String resident = Files.readAllLines(Path.of(out)).get(1).split(",")[1];
    assertThat(
            run(
                    "link",
                    changes.toString(),
                    out,
                    "--keep",
                    keep,
                    "--changes",
                    "--district",
                    "360702")
                .err())
        .contains("--district was");
    assertThat(run("link", changes.toString(), out, "--keep", keep, "--changes").code()).isZero();
    assertThat(Files.readAllLines(Path.of(out)))
        .anyMatch(line -> line.startsWith("3," + resident + ","))
        .contains("2,,0.0");
  }
}
