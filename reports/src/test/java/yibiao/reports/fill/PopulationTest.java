package yibiao.reports.fill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {
  @ParameterizedTest
  @CsvSource({
    "六十周岁以上老年人花名册, INTERVAL '60' YEAR",
    "80岁及以上高龄老人登记表, INTERVAL '80' YEAR",
    "农村留守儿童摸排汇总表, left_behind = '是'",
    "流动人口居住登记表, floating = '是'",
    "低保对象花名册, low_income = '是'"
  })
  void theTitleSaysWhomAFormIsAbout(String title, String condition) {
    assertThat(Population.of(title).condition()).contains(condition);
  }

  @ParameterizedTest
  @CsvSource({"常住人口登记表", "居民健康档案个人基本信息表"})
  void aFormAboutNobodyInParticularIsAboutTheLiving(String title) {
    assertThat(Population.of(title).condition()).isEqualTo("coalesce(life_status, '正常') <> '死亡'");
  }
}
