package yibiao.bench.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Random;

/** The mistakes that people make when they type. */
final class Slips {
  /** Characters that sound the same, in groups. */
  private static final String[] ALIKE = {
    "伟玮纬炜", "丽莉俐", "静靖婧", "军君俊钧", "勇永咏", "杰洁捷", "涛韬", "明铭鸣", "辉晖慧惠", "鹏朋", "斌彬滨宾", "波博", "宇雨玉",
    "健建剑", "琳林霖", "芳方", "娟涓", "霞侠", "英瑛", "玲凌灵", "香湘", "月悦", "燕艳彦", "梅玫", "红宏鸿虹", "春椿", "珍真贞", "萍平",
    "婷廷", "雪学", "倩茜", "佳家嘉", "欣新鑫心", "怡宜", "颖影", "云芸", "莲连", "凤奉", "张章", "陈程成", "李黎", "徐许", "何贺",
    "吴武伍", "余于俞", "江姜蒋", "肖萧"
  };

  private Slips() {}

  static String name(String name, Random random) {
    int at = random.nextInt(name.length());
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> alike(name, at, random);
      case 5, 6, 7 ->
          name.substring(0, at) + "一子小大文华金玉".charAt(random.nextInt(8)) + name.substring(at + 1);
      case 8 -> name.length() > 2 ? name.substring(0, 1) + name.substring(2) : name + "子";
      default ->
          name.length() > 2
              ? name.substring(0, 1) + name.charAt(2) + name.charAt(1) + name.substring(3)
              : alike(name, at, random);
    };
  }

  private static String alike(String name, int at, Random random) {
    for (int i = 0; i < name.length(); i++) {
      int place = (at + i) % name.length();
      for (String group : ALIKE) {
        if (group.indexOf(name.charAt(place)) >= 0) {
          int other = (group.indexOf(name.charAt(place)) + 1 + random.nextInt(group.length() - 1));
          return name.substring(0, place)
              + group.charAt(other % group.length())
              + name.substring(place + 1);
        }
      }
    }
    return name.substring(0, at) + "伟" + name.substring(at + 1);
  }

  static LocalDate birth(LocalDate birth, Random random) {
    try {
      return switch (random.nextInt(4)) {
        case 0 -> birth.withDayOfMonth(1 + random.nextInt(28));
        case 1 -> birth.plusYears(random.nextBoolean() ? 1 : -1);
        case 2 -> LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
        default -> birth.withMonth(1 + random.nextInt(12));
      };
    } catch (DateTimeException e) {
      return birth.plusDays(10); // Month and day do not swap.
    }
  }

  static String digits(String number, Random random) {
    int at = 6 + random.nextInt(11);
    if (random.nextInt(3) == 0) {
      return number.substring(0, at - 1)
          + number.charAt(at)
          + number.charAt(at - 1)
          + number.substring(at + 1);
    }
    int digit = (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
    return number.substring(0, at) + digit + number.substring(at + 1);
  }
}
