package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yibiao.standard.plan.ColumnLabel;

/**
 * Rows of a table that are no data: the header once more, totals, who filled it in, numbered
 * columns, titles between groups, rows in which nothing stands but their number, and another table
 * further down, whose columns are others.
 */
final class NotData {
  private static final Pattern TOTAL =
      Pattern.compile("(本页|本表|本村|本组|全村|全镇|总)?(合计|总计|小计|共计|累计|总数|总人数|共\\d+(人|户|条|名)).*");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(填表|制表|审核|复核|经办|负责|填报|统计|登记|采集|校对|联系|主管|分管|单位负责)(人|人员|单位|日期|时间|领导)?(签字|签名|盖章|[(](签字|签名|签章|盖章|公章)[)])?[:].*"
              + "|.{0,8}[(](签字|签名|签章|盖章|公章)[)].*");

  private static final Pattern NOTE = Pattern.compile("(注|备注|说明|填表说明|填报说明|附注)\\d*[:].*");

  /** {@code 二、流动人口}, {@code （三）第二网格}: what the rows below have in common. */
  private static final Pattern SECTION =
      Pattern.compile("([一二三四五六七八九十]+、|[(][一二三四五六七八九十\\d]+[)]|第[一二三四五六七八九十\\d]+[部章节]).*");

  private static final String SHORT_CELLS = "合计|总计|小计|共计|累计";
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

  private final List<List<String>> headerRows;
  private final Set<Integer> mapped;
  private final Set<String> labels;
  private boolean inOtherTable;

  NotData(List<List<String>> headerRows, Set<Integer> mapped) {
    this.headerRows =
        headerRows.stream().map(row -> row.stream().map(ColumnLabel::of).toList()).toList();
    this.mapped = mapped;
    this.labels =
        this.headerRows.stream()
            .flatMap(row -> mapped.stream().filter(i -> i < row.size()).map(row::get))
            .filter(label -> !label.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Why a row is no data; empty where it is.
   *
   * @param merged over how many columns its widest merged cell reaches
   */
  Optional<String> reason(List<String> texts, int merged) {
    List<String> even = texts.stream().map(ColumnLabel::of).toList();
    List<String> said = even.stream().filter(text -> !text.isEmpty()).toList();
    String first = colonKept(texts);
    if (headerRows.stream().anyMatch(row -> repeats(even, said.size(), row))) {
      inOtherTable = false;
      return Optional.of(say("ingestion.headerOnceMore"));
    }
    inOtherTable |= isOtherHeader(said);
    if (inOtherTable) {
      return Optional.of(say("ingestion.anotherTableWithOther"));
    }
    if (isTotal(even, said)) {
      return Optional.of(say("ingestion.totalNotRecord"));
    }
    if (SIGNATURE.matcher(first).matches() || NOTE.matcher(first).matches()) {
      return Optional.of(say("ingestion.signatureOrNoteNot"));
    }
    if (isNumbering(said)) {
      return Optional.of(say("ingestion.numbersOfColumnsNot"));
    }
    if (said.size() == 1 && (merged > 2 || SECTION.matcher(first).matches())) {
      return Optional.of(say("ingestion.titleNotRecord"));
    }
    if (mapped.stream().noneMatch(i -> i < even.size() && !even.get(i).isEmpty())) {
      return Optional.of(say("ingestion.everyColumnThatNeeded"));
    }
    return Optional.empty();
  }

  /** The first cell that says anything, without blanks. */
  private static String colonKept(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                ColumnLabel.withoutBlanks(text)
                    .replace('：', ':')
                    .replace('（', '(')
                    .replace('）', ')'))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean repeats(List<String> row, int said, List<String> labels) {
    return said > 1
        && IntStream.range(0, row.size())
            .filter(i -> !row.get(i).isEmpty())
            .allMatch(i -> i < labels.size() && row.get(i).equals(labels.get(i)));
  }

  /** Labels of columns, and not those of this table's header. */
  private boolean isOtherHeader(List<String> said) {
    long found = said.stream().filter(labels::contains).distinct().count();
    return found > 1 && 2 * found >= mapped.size();
  }

  /** A total stands in front; nothing in the row looks like a person's number. */
  private static boolean isTotal(List<String> row, List<String> said) {
    return !said.isEmpty()
        && (TOTAL.matcher(said.getFirst()).matches()
            || said.size() > 1 && said.get(1).matches(SHORT_CELLS) && said.getFirst().length() < 3)
        && row.stream().noneMatch(text -> text.matches("\\d{14,17}[\\dx]"));
  }

  private static boolean isNumbering(List<String> said) {
    return said.size() > 2
        && (IntStream.range(0, said.size()).allMatch(i -> said.get(i).equals("" + (i + 1)))
            || IntStream.range(0, said.size())
                .allMatch(i -> i < NUMERALS.size() && said.get(i).equals(NUMERALS.get(i)))
            || IntStream.range(0, said.size())
                .allMatch(i -> said.get(i).equals("" + (char) ('a' + i))));
  }
}
