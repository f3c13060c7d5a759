package yibiao.reports.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import yibiao.reports.template.Labels;

/** Fields that follow from others or from the occasion. */
public enum Computed {
  ORDINAL,
  AGE,
  BIRTH_MONTH,
  ID_KIND,
  COMMUNITY,
  GRID,
  REPORTING_UNIT,
  REPORTING_DATE;

  private static final Map<String, Computed> BY_LABEL =
      Map.ofEntries(
          Map.entry("序号", ORDINAL),
          Map.entry("NO.", ORDINAL),
          Map.entry("No.", ORDINAL),
          Map.entry("年龄", AGE),
          Map.entry("周岁", AGE),
          Map.entry("出生年月", BIRTH_MONTH),
          Map.entry("证件种类", ID_KIND),
          Map.entry("证件类型", ID_KIND),
          Map.entry("身份证件种类", ID_KIND),
          Map.entry("身份证件类型", ID_KIND),
          Map.entry("有效证件种类", ID_KIND),
          Map.entry("实足年龄", AGE),
          Map.entry("现年龄", AGE),
          Map.entry("出生年份月份", BIRTH_MONTH),
          Map.entry("户籍所属社区", COMMUNITY),
          Map.entry("所属村", COMMUNITY),
          Map.entry("居委会", COMMUNITY),
          Map.entry("村", COMMUNITY),
          Map.entry("所在村", COMMUNITY),
          Map.entry("所在村居", COMMUNITY),
          Map.entry("村居", COMMUNITY),
          Map.entry("所属村居", COMMUNITY),
          Map.entry("村社区", COMMUNITY),
          Map.entry("网格名称", GRID),
          Map.entry("所在网格", GRID),
          Map.entry("社区", COMMUNITY),
          Map.entry("所属社区", COMMUNITY),
          Map.entry("所在社区", COMMUNITY),
          Map.entry("社区名称", COMMUNITY),
          Map.entry("网格", GRID),
          Map.entry("所属网格", GRID),
          Map.entry("网格编号", GRID),
          Map.entry("填报单位", REPORTING_UNIT),
          Map.entry("填表单位", REPORTING_UNIT),
          Map.entry("填报日期", REPORTING_DATE),
          Map.entry("填表日期", REPORTING_DATE));

  public static Optional<Computed> of(String label) {
    return Optional.ofNullable(BY_LABEL.get(Labels.normalise(label)));
  }

  /** The one of that name. */
  static Optional<Computed> named(String name) {
    return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
  }

  /** Whether its values are numbers to a spreadsheet. */
  public boolean isNumber() {
    return this == ORDINAL || this == AGE;
  }

  /** The item it follows from; "" if from the occasion alone. */
  public String item() {
    return switch (this) {
      case AGE, BIRTH_MONTH -> "birth_date";
      case ID_KIND -> "id_number";
      default -> "";
    };
  }

  /**
   * What a form is filled for.
   *
   * @param unit the reporting organisation
   * @param community the community's name
   * @param asOf the day that ages are counted on
   */
  public record Occasion(String unit, String community, LocalDate today, LocalDate asOf) {}

  /**
   * The value.
   *
   * @param ordinal the record's number, from 1
   * @param from the item it follows from, "" where unknown
   * @param grid the grid that the resident lives in, "" where unknown
   */
  public String value(int ordinal, String from, String grid, Occasion occasion) {
    LocalDate today = occasion.today();
    return switch (this) {
      case ORDINAL -> Integer.toString(ordinal);
      case COMMUNITY -> occasion.community();
      case GRID -> grid;
      case REPORTING_UNIT -> occasion.unit();
      case REPORTING_DATE -> today.toString();
      case AGE ->
          from.isEmpty()
              ? ""
              : Integer.toString(LocalDate.parse(from).until(occasion.asOf()).getYears());
      case BIRTH_MONTH -> from.isEmpty() ? "" : from.substring(0, 7);
      case ID_KIND -> from.isEmpty() ? "" : "居民身份证";
    };
  }
}
