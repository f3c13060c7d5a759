package yibiao.reports.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    "失能老年人花名册, INTERVAL '60' YEAR",
    "年满七十周岁老人名册, INTERVAL '70' YEAR",
    "未满十六周岁儿童名册, birth_date > current_date - INTERVAL '16' YEAR",
    "选民登记表, INTERVAL '18' YEAR",
    "出租房屋及租住人员登记台账, landlord_name is not null",
    "死亡人员登记表, life_status = '死亡'",
    "第3网格老年人花名册, grid_code LIKE '%003'",
    "5栋住户登记表, (^|[^0-9])5(栋|幢|号楼)",
    "青年路社区老年人花名册, INTERVAL '60' YEAR",
    "独居且失能老人名册, disabled = '是'",
    "独居或失能老人名册, ((disabled = '是') OR (living_alone = '是'))"
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
  @CsvSource({
    "残疾人花名册",
    "孤儿名册",
    "低保边缘户花名册",
    "最低生活保障边缘家庭名册",
    "半失能老人花名册",
    "就业困难人员登记表",
    "艾滋病人名册",
    "留守老人花名册",
    "孕产妇登记册",
    "受灾人员冬春生活政府救助人口一览表",
    "学龄前儿童名册",
    "学生信息登记表",
    "健康路社区残疾人登记表"
  })
  void aGroupThatNothingTellsOfIsNotEverybody(String title) {
    assertThatThrownBy(() -> Population.of(title, Groups.standard()))
        .hasMessageContaining("cannot be filled");
  }

  @ParameterizedTest
  @CsvSource({"核对表", "城乡居民基本医疗缴费表", "家庭情况表", "文明社区居民委员会走访表", "赣江街道居民委员会家访表"})
  void whoIsNotSaidIsAsked(String title) {
    assertThatThrownBy(() -> Population.of(title, Groups.standard()))
        .isInstanceOf(UnknownPeople.class)
        .hasMessageContaining("everybody");
  }

  @ParameterizedTest
  @CsvSource({"独居、失能老人名册", "低保和独居人员台账"})
  void eitherOrBothIsAsked(String title) {
    assertThatThrownBy(() -> Population.of(title, Groups.standard()))
        .hasMessageContaining("either");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"张三、李四|2", "360702199001011234 360702199001011235|2", "姓名：张三|1"})
  void peopleAreNamedOneByOne(String text, int people) {
    assertThat(Population.of(text, Groups.standard()).named().who()).hasSize(people);
  }

  @Test
  void anEstateThatTheTitleNamesIsAllThatIsListed() {
    assertThat(Population.of("水岸家园小区业主（住户）信息台账", Groups.standard()).condition())
        .contains("strpos(address, '水岸家园') > 0");
    assertThat(Population.of("章贡区解放街道阳光小区老年人名册", Groups.standard()).condition())
        .contains("strpos(address, '阳光小区') > 0");
    assertThat(Population.of("老旧小区居民名册", Groups.standard()).condition()).doesNotContain("strpos");
  }

  @Test
  void whoIsRegisteredHereIsNoFloatingResident() {
    assertThat(Population.of("户籍人口花名册", Groups.standard()).condition())
        .contains("coalesce(floating, '否') <> '是'");
  }

  @Test
  void whoWasNotFoundIsToldByPlaceAndNotByName() {
    Named named = Population.of("张三、李四、王五", Groups.standard()).named();
    assertThatThrownBy(
            () ->
                named.sorted(
                    List.of(Map.of("name", "张三"), Map.of("name", "王五"), Map.of("name", "王五"))))
        .isInstanceOf(UnknownPeople.class)
        .hasMessageContaining("number 2 was not found")
        .hasMessageContaining("number 3 is the name")
        .hasMessageNotContaining("李四");
    assertThat(
            named.sorted(List.of(Map.of("name", "王五"), Map.of("name", "李四"), Map.of("name", "张三"))))
        .extracting(row -> row.get("name"))
        .containsExactly("张三", "李四", "王五");
  }
}
