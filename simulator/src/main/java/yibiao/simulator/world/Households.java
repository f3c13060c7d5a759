package yibiao.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes one household after the other: singles, couples, families with children (twins among them),
 * three generations, left-behind children with their grandparents, and tenants from elsewhere.
 * Shares follow the seventh census (2020) in round figures.
 */
final class Households {
  private static final String[] EDUCATION = {"小学", "初中", "高中", "中专", "大学专科", "大学本科", "硕士研究生"};
  private static final String[] JOBS = {
    "务工", "教师", "个体经营", "职员", "司机", "医护人员", "公务员", "厨师", "保安", "会计"
  };
  private static final String[] PLACES = {"广东省东莞市", "广东省深圳市", "福建省厦门市", "浙江省宁波市", "江苏省苏州市"};
  private static final String[] FAR_HOMES = {
    "广东省东莞市虎门镇沙角村", "湖南省长沙县星沙街道灰埠社区", "四川省南部县南隆街道红岩村", "贵州省毕节市七星关区大新桥街道", "湖北省武汉市武昌区水果湖街道"
  };

  private final Settings settings;
  private final Town town;
  private final Random random;
  private final Names names;
  private final CitizenNumbers numbers;
  private int household;
  private long phone = 13_507_970_000L;
  private int nextDwelling;
  private final List<Dwelling> shuffled;

  Households(Settings settings, Town town, Random random) {
    this.settings = settings;
    this.town = town;
    this.random = random;
    this.names = new Names(random);
    this.numbers = new CitizenNumbers(random);
    this.shuffled = new ArrayList<>(town.dwellings);
    java.util.Collections.shuffle(shuffled, random);
  }

  /** A member before the household's common facts are known. */
  private record Member(
      String relation, String surname, boolean male, LocalDate birth, boolean twin) {}

  void next(List<Person> people) {
    household++;
    boolean floating = random.nextInt(100) < 12;
    boolean leftBehind = !floating && random.nextInt(100) < 3;
    List<Member> members = members(floating, leftBehind);
    Dwelling home = shuffled.get(nextDwelling++ % shuffled.size());
    boolean elsewhere = random.nextInt(100) < 12;
    Dwelling registered = floating ? null : elsewhere ? anyDwelling() : home;
    boolean moved = random.nextInt(100) < 5;
    LocalDate movedIn =
        settings.today().minusDays(moved ? 30 + random.nextInt(900) : 1500 + random.nextInt(4000));
    Dwelling previous = moved ? anyDwelling() : home;
    boolean lowIncome = random.nextInt(100) < 3;

    List<Map<String, String>> made = new ArrayList<>();
    String familyPhone = mobile();
    for (Member member : members) {
      made.add(describe(member, members.size(), floating, familyPhone));
    }
    String head = made.getFirst().get("name");
    String farHome = FAR_HOMES[random.nextInt(FAR_HOMES.length)] + (1 + random.nextInt(99)) + "号";
    String farParents = PLACES[random.nextInt(PLACES.length)];
    for (int i = 0; i < made.size(); i++) {
      Map<String, String> items = made.get(i);
      items.put("head_name", head);
      items.put("household_no", "H" + String.format("%07d", household));
      items.put("household_type", "家庭户");
      items.put("community_code", home.community().code());
      items.put("dwelling_code", home.code());
      items.put("address", home.standardText());
      items.put("registered_address", floating ? farHome : registered.standardText());
      if (lowIncome) {
        items.put("low_income", "是");
        items.put("benefit_type", "最低生活保障");
      }
      if (floating) {
        items.put("arrival_date", movedIn.toString());
        items.put("stay_reason", random.nextInt(4) == 0 ? "投靠亲属" : "务工");
        items.put("landlord_name", names.surname() + names.given(true, 1970));
        items.put("landlord_phone", mobile());
      }
      if (leftBehind && members.get(i).relation().equals("孙子女")) {
        leftBehindChild(items, made.getFirst(), members.get(i), farParents);
      }
      addContacts(items, made, i);
      LocalDate birth = members.get(i).birth();
      boolean newPhone = random.nextInt(100) < 4;
      LocalDate phoneSince = settings.today().minusDays(20 + random.nextInt(700));
      String oldPhone = newPhone ? mobile() : items.get("phone");
      LocalDate arrived = birth.isAfter(movedIn) ? birth : movedIn;
      people.add(
          new Person(
              people.size() + 1,
              household,
              birth,
              home,
              previous,
              arrived,
              registered,
              oldPhone,
              phoneSince,
              items));
    }
  }

  private List<Member> members(boolean floating, boolean leftBehind) {
    List<Member> members = new ArrayList<>();
    String surname = names.surname();
    if (leftBehind) {
      LocalDate grandparent = bornAt(58 + random.nextInt(14));
      members.add(new Member("户主", surname, true, grandparent, false));
      members.add(new Member("配偶", names.surname(), false, near(grandparent), false));
      LocalDate child = bornAt(3 + random.nextInt(12));
      members.add(new Member("孙子女", surname, random.nextBoolean(), child, false));
      return members;
    }
    int kind = random.nextInt(100);
    int age =
        floating
            ? 19 + random.nextInt(30)
            : kind < 30 ? 24 + random.nextInt(65) : 27 + random.nextInt(30);
    LocalDate head = bornAt(age);
    boolean headMale = random.nextInt(100) < 80;
    members.add(new Member("户主", surname, headMale, head, false));
    if (kind < 14) {
      return members;
    }
    members.add(new Member("配偶", names.surname(), !headMale, near(head), false));
    if (kind < 30) {
      return members;
    }
    int children = 1 + (random.nextInt(100) < 35 ? 1 : 0);
    boolean twins = children == 2 && random.nextInt(100) < 6;
    LocalDate born = bornAt(Math.max(0, Math.min(age - 22, random.nextInt(24))));
    String childSurname = headMale ? surname : members.get(1).surname();
    for (int i = 0; i < children; i++) {
      members.add(new Member("子女", childSurname, random.nextBoolean(), born, twins && i == 1));
      born = twins ? born : earlier(born);
    }
    if (kind >= 82 && !floating) {
      LocalDate parent = head.minusYears(23 + random.nextInt(7));
      members.add(new Member("父母", names.surname(), false, parent, false));
      if (kind >= 90) {
        members.add(new Member("父母", surname, true, near(parent), false));
      }
    }
    return members;
  }

  private Map<String, String> describe(
      Member member, int size, boolean floating, String familyPhone) {
    int age = member.birth().until(settings.today()).getYears();
    Map<String, String> items = new HashMap<>();
    String name = member.surname() + names.given(member.male(), member.birth().getYear());
    items.put("name", name);
    items.put("sex", member.male() ? "男" : "女");
    items.put("birth_date", member.birth().toString());
    items.put("id_number", numbers.next(member.birth(), member.male(), floating));
    items.put("ethnicity", random.nextInt(100) < 3 ? (random.nextBoolean() ? "畲族" : "回族") : "汉族");
    items.put("relation_to_head", member.relation());
    items.put("native_place", floating ? "外省" : "江西省赣州市");
    items.put("birth_place", floating ? "外省" : "江西省赣州市章贡区");
    if (random.nextInt(50) == 0) {
      items.put(
          "former_name", member.surname() + names.given(member.male(), member.birth().getYear()));
    }
    if (age >= 7) {
      items.put(
          "education",
          age < 13 ? "小学" : age < 16 ? "初中" : EDUCATION[random.nextInt(EDUCATION.length)]);
    }
    if (age >= 18) {
      boolean married =
          member.relation().equals("配偶") || size > 1 && member.relation().equals("户主");
      items.put("marital_status", married ? "已婚" : age > 65 ? "丧偶" : "未婚");
      items.put("military_service", random.nextInt(30) == 0 ? "退出现役" : "未服兵役");
    }
    if (age >= 18 && age < 60) {
      items.put("occupation", JOBS[random.nextInt(JOBS.length)]);
      if (random.nextInt(3) > 0) {
        items.put(
            "employer", "赣州市" + names.surname() + "氏" + (random.nextBoolean() ? "贸易有限公司" : "服务中心"));
      }
    }
    // Children and many of the old have no phone of their own: the family's stands in the forms.
    items.put("phone", age < 14 || age > 75 && random.nextInt(2) == 0 ? familyPhone : mobile());
    if (age >= 60) {
      items.put("living_alone", size == 1 ? "是" : "否");
    }
    if (age >= 65 && random.nextInt(100) < 14) {
      items.put("disability_level", new String[] {"轻度失能", "中度失能", "重度失能"}[random.nextInt(3)]);
    }
    if (age >= 80) {
      items.put("benefit_type", "高龄津贴");
    }
    items.put("life_status", age > 70 && random.nextInt(100) < 3 ? "死亡" : "正常");
    if (age >= 16 && random.nextInt(1000) < 6) {
      items.put("psychiatric_risk", Integer.toString(random.nextInt(6)) + "级");
    }
    return items;
  }

  private void leftBehindChild(
      Map<String, String> items, Map<String, String> grandfather, Member child, String workplace) {
    items.put("left_behind", "是");
    items.put("father_name", child.surname() + names.given(true, 1990));
    items.put("father_phone", mobile());
    items.put("father_workplace", workplace);
    items.put("mother_name", names.surname() + names.given(false, 1990));
    items.put("mother_phone", mobile());
    items.put("mother_workplace", workplace);
    items.put("guardian_name", grandfather.get("name"));
    items.put("guardian_phone", grandfather.get("phone"));
    items.put("guardian_relation", "祖父");
    items.put("guardianship_type", "祖父母监护");
    items.put(
        "school_status", child.birth().until(settings.today()).getYears() < 6 ? "学前" : "在校就读");
  }

  private void addContacts(Map<String, String> items, List<Map<String, String>> family, int self) {
    boolean needs = items.containsKey("living_alone") || items.containsKey("psychiatric_risk");
    if (needs) {
      boolean relative = family.size() > 1;
      Map<String, String> other = family.get(self == 0 ? family.size() - 1 : 0);
      items.put(
          "emergency_contact",
          relative ? other.get("name") : names.surname() + names.given(true, 1980));
      items.put("emergency_phone", relative ? other.get("phone") : mobile());
    }
  }

  private Dwelling anyDwelling() {
    return town.dwellings.get(random.nextInt(town.dwellings.size()));
  }

  private LocalDate bornAt(int age) {
    return settings.today().minusYears(age).minusDays(random.nextInt(365));
  }

  private LocalDate near(LocalDate date) {
    return date.plusDays(random.nextInt(2600) - 1300);
  }

  private LocalDate earlier(LocalDate date) {
    return date.minusDays(500 + random.nextInt(1500));
  }

  private String mobile() {
    phone += 1 + random.nextInt(2000);
    return Long.toString(phone);
  }
}
