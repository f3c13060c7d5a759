package yibiao.reports.template;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A blank form that comes with the product, with the wordings of a real one.
 *
 * @param name its file name without ending
 */
public record BuiltInForm(String name, String title, Layout layout) {
  public static final List<BuiltInForm> ALL =
      List.of(
          new BuiltInForm("resident-card", "常住人口登记表", Layout.CARD),
          new BuiltInForm("health-record-card", "居民健康档案个人基本信息表", Layout.CARD),
          new BuiltInForm("elderly-roster", "六十周岁以上老年人花名册", Layout.ROSTER),
          new BuiltInForm("floating-roster", "流动人口居住登记表", Layout.ROSTER),
          new BuiltInForm("left-behind-child-card", "农村留守儿童基本情况登记表", Layout.CARD),
          new BuiltInForm("left-behind-child-rollup", "农村留守儿童摸排汇总表", Layout.ROLLUP));

  /**
   * The form of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BuiltInForm named(String name) {
    return ALL.stream()
        .filter(form -> form.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(say("reports.noSuchForm")));
  }

  public byte[] blank() throws IOException {
    try (InputStream in =
        BuiltInForm.class.getResourceAsStream("/yibiao/templates/" + name + ".xlsx")) {
      return in.readAllBytes();
    }
  }
}
