package yibiao.simulator.source;

import static yibiao.simulator.source.Column.Kind.AS_OF;
import static yibiao.simulator.source.Column.Kind.DATE;
import static yibiao.simulator.source.Column.Kind.ETHNICITY_CODE;
import static yibiao.simulator.source.Column.Kind.HOME;
import static yibiao.simulator.source.Column.Kind.ID_NUMBER;
import static yibiao.simulator.source.Column.Kind.NAME;
import static yibiao.simulator.source.Column.Kind.PHONE;
import static yibiao.simulator.source.Column.Kind.ROW_NUMBER;
import static yibiao.simulator.source.Column.Kind.SEX_CODE;
import static yibiao.simulator.source.Column.Kind.TEXT;
import static yibiao.simulator.source.Column.of;

import java.util.List;
import java.util.function.Predicate;
import yibiao.simulator.truth.Known;
import yibiao.simulator.world.District;
import yibiao.simulator.world.Person;

/** What each department knows about whom. */
final class Departments {
  private static final List<Column> REGISTERED =
      List.of(
          of("xm", "name", NAME),
          of("cym", "former_name", NAME),
          of("xb", "sex", SEX_CODE),
          of("mz", "ethnicity", ETHNICITY_CODE),
          of("csrq", "birth_date", DATE),
          of("gmsfhm", "id_number", ID_NUMBER),
          of("hh", "household_no", TEXT),
          of("hlx", "household_type", TEXT),
          of("yhzgx", "relation_to_head", TEXT),
          of("jg", "native_place", TEXT),
          of("csd", "birth_place", TEXT),
          of("whcd", "education", TEXT),
          of("hyzk", "marital_status", TEXT),
          of("byzk", "military_service", TEXT),
          of("zy", "occupation", TEXT),
          of("fwcs", "employer", TEXT),
          of("lxdh", "phone", PHONE),
          of("hjdz", "registered_address", TEXT),
          of("sjjzd", "address", HOME),
          of("zt", "life_status", TEXT),
          of("gxsj", "", AS_OF));

  private static final List<Column> FLOATING =
      List.of(
          of("xm", "name", NAME),
          of("xb", "sex", SEX_CODE),
          of("mz", "ethnicity", ETHNICITY_CODE),
          of("csrq", "birth_date", DATE),
          of("zjhm", "id_number", ID_NUMBER),
          of("hjdz", "registered_address", TEXT),
          of("xzdz", "address", HOME),
          of("rzsj", "arrival_date", DATE),
          of("sy", "stay_reason", TEXT),
          of("zy", "occupation", TEXT),
          of("fwcs", "employer", TEXT),
          of("lxdh", "phone", PHONE),
          of("hh", "household_no", TEXT),
          of("yhzgx", "relation_to_head", TEXT),
          of("fzxm", "landlord_name", TEXT),
          of("fzdh", "landlord_phone", PHONE),
          of("gxsj", "", AS_OF));

  private static final List<Column> PSYCHIATRIC =
      List.of(
          of("档案编号", "", ROW_NUMBER),
          of("姓名", "name", NAME),
          of("性别", "sex", TEXT),
          of("出生日期", "birth_date", DATE),
          of("身份证号", "id_number", ID_NUMBER),
          of("联系电话", "phone", PHONE),
          of("现住址", "address", HOME),
          of("危险性等级", "psychiatric_risk", TEXT),
          of("联系人", "emergency_contact", TEXT),
          of("联系人电话", "emergency_phone", PHONE),
          of("更新日期", "", AS_OF));

  private static final List<Column> ASSESSMENT =
      List.of(
          of("评估编号", "", ROW_NUMBER),
          of("老人姓名", "name", NAME),
          of("性别", "sex", TEXT),
          of("出生年月日", "birth_date", DATE),
          of("公民身份号码", "id_number", ID_NUMBER),
          of("家庭住址", "address", HOME),
          of("电话", "phone", PHONE),
          of("失能等级", "disability_level", TEXT),
          of("评估日期", "", AS_OF));

  private static final List<Column> LOW_INCOME =
      List.of(
          of("序号", "", ROW_NUMBER),
          of("姓名", "name", NAME),
          of("性别", "sex", TEXT),
          of("身份信息/身份证号", "id_number", ID_NUMBER),
          of("身份信息/出生日期", "birth_date", DATE),
          of("居住信息/家庭住址", "address", HOME),
          of("居住信息/联系电话", "phone", PHONE),
          of("保障/类别", "benefit_type", TEXT),
          of("保障/享受低保", "low_income", TEXT),
          of("核定日期", "", AS_OF));

  private static final List<Column> ELDERLY =
      List.of(
          of("序号", "", ROW_NUMBER),
          of("姓名", "name", NAME),
          of("性别", "sex", TEXT),
          of("身份信息/身份证号码", "id_number", ID_NUMBER),
          of("身份信息/出生年月", "birth_date", DATE),
          of("居住信息/现住址", "address", HOME),
          of("居住信息/是否独居", "living_alone", TEXT),
          of("补贴类型", "benefit_type", TEXT),
          of("紧急联系人/姓名", "emergency_contact", TEXT),
          of("紧急联系人/电话", "emergency_phone", PHONE),
          of("登记日期", "", AS_OF));

  private static final List<Column> LEFT_BEHIND =
      List.of(
          of("序号", "", ROW_NUMBER),
          of("儿童信息/姓名", "name", NAME),
          of("儿童信息/性别", "sex", TEXT),
          of("儿童信息/出生日期", "birth_date", DATE),
          of("儿童信息/身份证号", "id_number", ID_NUMBER),
          of("儿童信息/现居住地", "address", HOME),
          of("父亲/姓名", "father_name", TEXT),
          of("父亲/联系电话", "father_phone", PHONE),
          of("父亲/务工地点", "father_workplace", TEXT),
          of("母亲/姓名", "mother_name", TEXT),
          of("母亲/联系电话", "mother_phone", PHONE),
          of("母亲/务工地点", "mother_workplace", TEXT),
          of("监护人/姓名", "guardian_name", TEXT),
          of("监护人/电话", "guardian_phone", PHONE),
          of("监护人/关系", "guardian_relation", TEXT),
          of("监护类型", "guardianship_type", TEXT),
          of("就学情况", "school_status", TEXT),
          of("摸排日期", "", AS_OF));

  private static final List<Column> LEDGER =
      List.of(
          of("序号", "", ROW_NUMBER),
          of("姓名", "name", NAME),
          of("性别", "sex", TEXT),
          of("身份证", "id_number", ID_NUMBER),
          of("出生年月", "birth_date", DATE),
          of("手机", "phone", PHONE),
          of("住址", "address", HOME),
          of("文化程度", "education", TEXT),
          of("婚姻", "marital_status", TEXT),
          of("独居", "living_alone", TEXT),
          of("紧急联系人", "emergency_contact", TEXT),
          of("紧急联系人电话", "emergency_phone", PHONE),
          of("核实日期", "", AS_OF));

  private final TableMaker maker;
  private final District district;

  Departments(District district, Known known) {
    this.district = district;
    this.maker = new TableMaker(district, known);
  }

  List<Table> publicSecurity() {
    return List.of(
        maker.make(
            "police", "registered", REGISTERED, DirtRates.REGISTER, p -> !p.isFloating(), 0.985),
        maker.make("police", "floating", FLOATING, DirtRates.REGISTER, Person::isFloating, 0.95));
  }

  List<Table> health() {
    Predicate<Person> assessed =
        alive(p -> ageOf(p) >= 65 && (p.has("disability_level") || p.number() % 4 == 0));
    return List.of(
        maker.make(
            "health",
            "psychiatric",
            PSYCHIATRIC,
            DirtRates.DEPARTMENT,
            alive(p -> p.has("psychiatric_risk")),
            1),
        maker.make("health", "assessment", ASSESSMENT, DirtRates.DEPARTMENT, assessed, 0.97));
  }

  List<Table> civilAffairs() {
    return List.of(
        maker.make(
            "civil",
            "low_income",
            LOW_INCOME,
            DirtRates.DEPARTMENT,
            alive(p -> p.has("low_income")),
            1),
        maker.make(
            "civil", "elderly", ELDERLY, DirtRates.DEPARTMENT, alive(p -> ageOf(p) >= 80), 0.95),
        maker.make(
            "civil",
            "left_behind",
            LEFT_BEHIND,
            DirtRates.DEPARTMENT,
            p -> p.has("left_behind"),
            1));
  }

  /** Three of five communities kept a ledger of their own. */
  Table ledgers() {
    return maker.make(
        "ledger",
        "residents",
        LEDGER,
        DirtRates.LEDGER,
        alive(p -> district.communities().indexOf(p.home().community()) % 5 < 3),
        0.85);
  }

  private int ageOf(Person person) {
    return person.ageOn(district.settings().today());
  }

  private static Predicate<Person> alive(Predicate<Person> who) {
    return who.and(person -> !person.item("life_status").equals("死亡"));
  }
}
