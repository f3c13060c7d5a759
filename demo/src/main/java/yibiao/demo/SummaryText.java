package yibiao.demo;

import static yibiao.standard.words.Words.say;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/** The summary for a person to read. */
public final class SummaryText {
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
    line(say("demo.sourcesHead"));
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
    line(say("demo.residents", count(s.residents().truth()), count(s.residents().found())));
    line(
        say(
            "demo.linkage",
            "%.4f".formatted(s.linkage().precision()),
            "%.4f".formatted(s.linkage().recall()),
            "%.4f".formatted(s.linkage().f1())));
    double delivered = Math.max(1, s.addresses().delivered());
    line(
        say(
            "demo.addresses",
            percent(s.addresses().parsed() / delivered, 1),
            percent(s.addresses().correct() / delivered, 1),
            percent(s.addresses().dwellingCorrect() / delivered, 1)));
    Map<String, String> titles =
        Groups.standard().keyPopulations().stream()
            .collect(Collectors.toMap(Group::name, Group::title));
    for (Summary.KeyPopulationLine line : s.keyPopulations()) {
      line(
          say(
              "demo.population",
              titles.getOrDefault(line.category(), line.category()),
              count(line.truth()),
              count(line.found())));
    }
  }

  private void forms(Summary s) {
    line("");
    line(say("demo.formsHead"));
    for (Summary.FormLine form : s.forms()) {
      line(
          "  %-22s %s %,6d %,10d %,10d %,6d",
          form.form(), form.community(), form.rows(), form.cells(), form.prefilled(), form.wrong());
    }
    line(
        say(
            "demo.filled",
            percent(s.knownFilledShare(), 1),
            percent(s.wrongShare(), 2),
            percent(s.filledShare(), 1)));
  }

  private void queries(Summary s) {
    line("");
    line(say("demo.queries"));
    for (Summary.SqlLine sql : s.sql()) {
      line(
          say(
              "demo.query",
              "%-9s %-9s %4d".formatted(sql.as(), sql.outcome(), sql.rows()),
              sql.shows()));
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
    line(say("demo.seconds", stages.toString().strip()));
    line(say("demo.memory", count(s.peakMemoryMegabytes())));
  }

  private void next(Summary s, Path state, String web) {
    line("");
    line(say("demo.accounts", state));
    s.accounts().forEach(a -> line("  %-10s %-9s %s", a.name(), a.role(), a.organisation()));
    line("");
    line(say("demo.formsIn", state));
    if (web.isEmpty()) {
      line(say("demo.startAgain"));
    } else {
      line(say("demo.logIn", web));
      line(say("demo.tryIt"));
    }
  }

  private static String count(long number) {
    return "%,d".formatted(number);
  }

  private static String percent(double share, int digits) {
    return ("%." + digits + "f%%").formatted(100 * share);
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(format, values)).append('\n');
  }
}
