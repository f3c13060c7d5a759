package yibiao.reports.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibiao.standard.group.Groups;

class PopulationTest {
  @ParameterizedTest
  @CsvSource({
    "六十周岁以上老年人花名册, INTERVAL '60' YEAR",
    "80岁及以上高龄老人登记表, INTERVAL '80' YEAR",
    "农村留守儿童摸排汇总表, left_behind = '是'",
    "流动人口居住登记表, floating = '是'",
    "低保对象花名册, low_income = '是'",
    "城市居民最低生活保障金申请审批表, low_income = '是'",
    "老年人花名册（60岁以上）, INTERVAL '60' YEAR",
    "60周岁及以上老年人花名册, INTERVAL '60' YEAR",
    "老年人登记表, INTERVAL '60' YEAR",
    "未成年人花名册, birth_date > current_date - INTERVAL '18' YEAR",
    "6岁以下儿童花名册, birth_date > current_date - INTERVAL '6' YEAR",
    "18至59周岁男性居民名册, sex = '男'",
    "18至59周岁男性居民名册, birth_date > current_date - INTERVAL '60' YEAR",
    "育龄妇女（15-49岁）, birth_date > current_date - INTERVAL '50' YEAR",
    "独居老人名册, living_alone = '是'",
    "户主花名册, relation_to_head = '户主'",
    "严重精神障碍患者花名册, psychiatric_risk is not null",
    "退役军人登记表, military_service = '退出现役'",
    "失能老年人花名册, disabled = '是'",
    "失能老年人花名册, INTERVAL '60' YEAR"
  })
  void theTitleSaysWhomAFormIsAbout(String title, String condition) {
    assertThat(Population.of(title, Groups.standard()).condition()).contains(condition);
  }

  @ParameterizedTest
  @CsvSource({"常住人口登记表", "居民健康档案个人基本信息表"})
  void aFormAboutNobodyInParticularIsAboutTheLiving(String title) {
    assertThat(Population.of(title, Groups.standard()).condition())
        .isEqualTo("coalesce(life_status, '正常') <> '死亡'");
    assertThat(Population.of(title, Groups.standard()).words()).contains("全体居民");
  }

  @ParameterizedTest
  @CsvSource({"残疾人花名册", "孤儿名册", "低保边缘户花名册", "最低生活保障边缘家庭名册", "半失能老人花名册"})
  void aGroupThatNothingTellsOfIsNotEverybody(String title) {
    assertThatThrownBy(() -> Population.of(title, Groups.standard()))
        .hasMessageContaining("cannot be filled");
  }
}
