package yibiao.bench.address;

import java.util.Random;
import yibiao.simulator.world.Dwelling;

/**
 * Addresses put together from parts that each are written in some way or left out: what people type
 * is seldom of one style. At least the door and either the estate or the road are there.
 */
final class MixedStyle {
  private static final String[] UPPER = {
    "", "江西省赣州市章贡区", "江西省章贡区", "赣州市章贡区", "章贡区", "江西赣州章贡", "江西省 赣州市 章贡区 ", "江西省赣州市", "赣州"
  };
  private static final String[] REMARKS = {"", "", "", "", "（租住）", "(户籍地)", "，", "。"};

  private MixedStyle() {}

  static String any(Dwelling d, Random random) {
    String head = UPPER[random.nextInt(UPPER.length)];
    String text = head + (d.group().isEmpty() ? town(d, random) : village(d, random));
    text += REMARKS[random.nextInt(REMARKS.length)];
    return random.nextInt(12) == 0 ? fullWidth(text) : text;
  }

  private static String town(Dwelling d, Random random) {
    int names = random.nextInt(3); // the estate, the road, both
    String blank = random.nextInt(5) == 0 ? " " : "";
    String township = random.nextInt(3) == 0 ? d.community().township() : "";
    String community = random.nextInt(3) == 0 ? community(d, random) : "";
    String road = names == 0 ? "" : d.road() + blank + number(d.number(), random) + "号";
    String estate = names == 1 ? "" : d.estate();
    return township + community + road + blank + estate + blank + door(d, random);
  }

  private static String community(Dwelling d, Random random) {
    String name = d.community().name();
    String shorter = name.replaceFirst("(社区居民委员会|居委会|村委会|社区)$", "");
    return random.nextBoolean() ? name : shorter + "社区";
  }

  private static String door(Dwelling d, Random random) {
    String b = number(d.building(), random);
    String u = number(d.unit(), random);
    String r = Integer.toString(d.room());
    return switch (random.nextInt(8)) {
      case 0 -> b + "栋" + u + "单元" + r + "室";
      case 1 -> b + "幢" + u + "单元" + r;
      case 2 -> b + "号楼" + u + "单元" + r + "房";
      case 3 -> d.building() + "-" + d.unit() + "-" + r;
      case 4 -> d.building() + "#" + d.unit() + "-" + r;
      case 5 -> d.building() + "栋" + d.unit() + "-" + r;
      case 6 -> "第" + b + "栋 " + u + "单元 " + d.room() / 100 + "层 " + r + "号";
      default -> d.building() + "/" + d.unit() + "/" + r;
    };
  }

  private static String village(Dwelling d, Random random) {
    String name = d.community().name().replaceFirst("(村民委员会|村委会|村)$", "");
    String committee = random.nextBoolean() ? d.community().name() : name + "村";
    String township = random.nextInt(3) == 0 ? "" : d.community().township();
    String group = number(Integer.parseInt(d.group()), random);
    String unit = random.nextBoolean() ? "组" : "村民小组";
    return township + committee + group + unit + d.number() + "号";
  }

  private static String number(int value, Random random) {
    return random.nextInt(4) == 0 && value < 100 ? inCharacters(value) : Integer.toString(value);
  }

  private static String inCharacters(int value) {
    String digits = "零一二三四五六七八九";
    String ones = value % 10 == 0 ? "" : digits.substring(value % 10, value % 10 + 1);
    int tens = value / 10;
    return tens == 0 ? ones : (tens == 1 ? "" : digits.substring(tens, tens + 1)) + "十" + ones;
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
    return wide.toString();
  }
}
