package yibiao.demo;

import java.nio.file.Path;
import java.util.Map;

/** The summary for a person to read. */
public final class SummaryText {
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "elderly_60", "60 岁以上老年人 elderly 60+",
          "elderly_80", "80 岁以上老年人 elderly 80+",
          "minor", "未成年人 minors",
          "disabled_elderly", "失能老年人 disabled elderly",
          "left_behind_child", "留守儿童 left-behind children",
          "severe_mental_disorder", "严重精神障碍患者 severe mental disorder",
          "low_income", "低保人员 low income",
          "floating", "流动人口 floating population");

  private final StringBuilder text = new StringBuilder();

  private SummaryText() {}

  /**
   * The summary as text.
   *
   * @param web where to log in; "" when the platform stops now
   */
  public static String of(Summary summary, Path state, String web) {
    SummaryText text = new SummaryText();
    text.figures(summary);
    text.forms(summary);
    text.queries(summary);
    text.costs(summary);
    text.next(summary, state, web);
    return text.text.toString();
  }

  private void figures(Summary s) {
    line("");
    line("来源 sources              送出 delivered   入湖 raw  隔离 quarantined");
    for (Summary.SourceLine source : s.sources()) {
      line(
          "  %-18s %,14d %,12d %,10d  %s",
          source.source(),
          source.delivered(),
          source.raw(),
          source.quarantined(),
          source.problem().isEmpty() ? "" : "⚠ " + source.problem());
    }
    line("");
    line("居民 residents    实有 truth %,d，库中 found %,d", s.residents().truth(), s.residents().found());
    line(
        "关联 linkage      精确率 precision %.4f，召回率 recall %.4f，F1 %.4f",
        s.linkage().precision(), s.linkage().recall(), s.linkage().f1());
    double delivered = Math.max(1, s.addresses().delivered());
    line(
        "地址 addresses    解析 parsed %.1f%%，社区正确 community correct %.1f%%，房屋正确 dwelling correct %.1f%%",
        100 * s.addresses().parsed() / delivered,
        100 * s.addresses().correct() / delivered,
        100 * s.addresses().dwellingCorrect() / delivered);
    for (Summary.KeyPopulationLine line : s.keyPopulations()) {
      line(
          "  %-44s 实有 truth %,7d  库中 found %,7d",
          CATEGORIES.getOrDefault(line.category(), line.category()), line.truth(), line.found());
    }
  }

  private void forms(Summary s) {
    line("");
    line("表格 forms        行 rows  单元格 cells  预填 prefilled  错 wrong");
    for (Summary.FormLine form : s.forms()) {
      line(
          "  %-22s %s %,6d %,10d %,10d %,6d",
          form.form(), form.community(), form.rows(), form.cells(), form.prefilled(), form.wrong());
    }
    line(
        "  已知的填上 known cells filled %.1f%%，填错 wrong %.2f%%",
        100 * s.knownFilledShare(), 100 * s.wrongShare());
  }

  private void queries(Summary s) {
    line("");
    line("查询 queries");
    for (Summary.SqlLine sql : s.sql()) {
      line("  %-9s %-9s %4d 行 rows  %s", sql.as(), sql.outcome(), sql.rows(), sql.shows());
      line("            %s", sql.statement());
      line("            → %s", sql.detail());
    }
  }

  private void costs(Summary s) {
    line("");
    StringBuilder stages = new StringBuilder();
    s.seconds()
        .forEach(
            (stage, seconds) -> stages.append(stage).append(' ').append(seconds).append(" s  "));
    line("用时 seconds      %s", stages.toString().strip());
    line("内存 peak memory  %,d MB（全部进程 all processes）", s.peakMemoryMegabytes());
  }

  private void next(Summary s, Path state, String web) {
    line("");
    line("账号 accounts（密码 passwords: %s/secrets/account-NAME）", state);
    s.accounts().forEach(a -> line("  %-10s %-9s %s", a.name(), a.role(), a.organisation()));
    line("");
    line("表格在 forms are in: %s/forms", state);
    if (web.isEmpty()) {
      line("再次启动 start again: ./yibiao demo");
    } else {
      line("登录 log in: %s   停止 stop: Ctrl-C 或 or ./yibiao down", web);
      line("试一试 try: ./yibiao sql --as civil \"SHOW TABLES\"");
    }
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(format, values)).append('\n');
  }
}
