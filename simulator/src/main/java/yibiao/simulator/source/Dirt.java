package yibiao.simulator.source;

import java.time.LocalDate;
import java.util.Random;
import yibiao.simulator.world.Dwelling;
import yibiao.simulator.world.Person;

/** Writes true values the way people do. */
final class Dirt {
  private static final String TRADITIONAL = "张張陈陳刘劉黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝韩韓冯馮苏蘇卢盧叶葉国國华華凤鳳兰蘭丽麗伟偉强強龙龍义義";
  private static final String SAME_SOUND = "英瑛芳方伟玮强蔷丽莉静婧军君杰洁明鸣华桦建健文雯红虹玉钰志治梅玫兰岚平萍";
  private static final String RARE = "喆淼犇骉垚昶赟璟翀彧";
  private static final String[] ETHNIC_CODES = {"汉族01", "回族03", "畲族22"};

  /** A cell as delivered, and whether the true value can still be read from it. */
  record Written(String text, boolean intact) {
    static final Written MISSING = new Written("", false);
  }

  private final DirtRates rates;
  private final Random random;

  Dirt(DirtRates rates, Random random) {
    this.rates = rates;
    this.random = random;
  }

  boolean happens(double rate) {
    return random.nextDouble() < rate;
  }

  LocalDate looked(LocalDate today) {
    return today.minusDays(random.nextInt(rates.oldest()));
  }

  Written write(Column column, Person person, LocalDate looked, int row) {
    String value = person.item(column.item());
    return switch (column.kind()) {
      case ROW_NUMBER -> new Written(Integer.toString(row), true);
      case AS_OF -> new Written(looked.toString(), true);
      case HOME -> home(person, looked);
      case NAME -> value.isEmpty() ? Written.MISSING : name(value);
      case ID_NUMBER -> idNumber(value, person.birth().getYear());
      case DATE -> value.isEmpty() ? Written.MISSING : date(value);
      case PHONE -> value.isEmpty() ? Written.MISSING : phone(column, person, looked);
      case SEX_CODE -> new Written(value.equals("男") ? "1" : "2", true);
      case ETHNICITY_CODE -> new Written(ethnicCode(value), true);
      case TEXT -> value.isEmpty() ? Written.MISSING : new Written(value, true);
    };
  }

  private static String ethnicCode(String name) {
    for (String code : ETHNIC_CODES) {
      if (code.startsWith(name)) {
        return code.substring(name.length());
      }
    }
    return name;
  }

  private Written home(Person person, LocalDate looked) {
    Dwelling believed = person.homeOn(looked);
    return new Written(AddressStyle.any(believed, random), believed == person.home());
  }

  private Written name(String name) {
    if (happens(rates.nameWrong())) {
      char last = name.charAt(name.length() - 1);
      int at = SAME_SOUND.indexOf(last);
      String wrong = at >= 0 ? String.valueOf(SAME_SOUND.charAt(at ^ 1)) : "?";
      return new Written(name.substring(0, name.length() - 1) + wrong, false);
    }
    for (char rare : RARE.toCharArray()) {
      if (name.indexOf(rare) >= 0 && happens(0.3)) {
        return new Written(name.replace(rare, '□'), false);
      }
    }
    if (happens(rates.nameTraditional())) {
      return new Written(
          random.nextBoolean() ? traditional(name) : name.charAt(0) + "　" + name.substring(1),
          true);
    }
    return new Written(name, true);
  }

  private static String traditional(String name) {
    StringBuilder written = new StringBuilder();
    for (char c : name.toCharArray()) {
      int at = TRADITIONAL.indexOf(c);
      written.append(at >= 0 && at % 2 == 0 ? TRADITIONAL.charAt(at + 1) : c);
    }
    return written.toString();
  }

  private Written idNumber(String number, int birthYear) {
    if (number.isEmpty() || happens(rates.idMissing())) {
      return Written.MISSING;
    }
    if (happens(rates.idMistyped())) {
      return new Written(mistyped(number), false);
    }
    if (birthYear < 1970 && birthYear >= 1900 && happens(rates.idShort())) {
      return new Written(number.substring(0, 6) + number.substring(8, 17), true);
    }
    if (happens(0.02)) {
      return new Written(fullWidth(number), true);
    }
    return new Written(happens(0.02) ? number.toLowerCase() : number, true);
  }

  private String mistyped(String number) {
    char[] digits = number.toCharArray();
    int at = random.nextInt(16);
    if (random.nextInt(3) == 0 && digits[at] != digits[at + 1]) {
      char swap = digits[at];
      digits[at] = digits[at + 1];
      digits[at + 1] = swap;
    } else {
      digits[at] = (char) ('0' + (digits[at] - '0' + 1 + random.nextInt(9)) % 10);
    }
    return new String(digits);
  }

  private Written date(String iso) {
    LocalDate date = LocalDate.parse(iso);
    boolean wrong = happens(rates.birthWrong());
    LocalDate written = wrong ? date.withDayOfMonth(1 + random.nextInt(28)) : date;
    return new Written(DateStyle.any(written, random), written.equals(date));
  }

  private Written phone(Column column, Person person, LocalDate looked) {
    if (happens(rates.phoneMissing())) {
      return Written.MISSING;
    }
    boolean own = column.item().equals("phone");
    String phone = own ? person.phoneOn(looked) : person.item(column.item());
    boolean current = phone.equals(person.item(column.item()));
    return switch (random.nextInt(20)) {
      case 0 -> new Written("+86 " + phone, current);
      case 1 ->
          new Written(
              phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7),
              current);
      case 2 -> new Written(fullWidth(phone), current);
      default -> new Written(phone, current);
    };
  }

  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    for (char c : text.toCharArray()) {
      wide.append(c > 0x20 && c < 0x7f ? (char) (c + 0xfee0) : c);
    }
    return wide.toString();
  }
}
