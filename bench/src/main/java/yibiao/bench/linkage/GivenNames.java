package yibiao.bench.linkage;

import java.util.Random;

/**
 * Given names, with characters as unequally common as real ones: a character's share falls with its
 * rank so that the commonest names, 张伟 and 王伟, are about 0.02 % of everybody, as in the Ministry of
 * Public Security's yearly name report (全国姓名报告, some 290,000 each of 1.4 billion).
 */
final class GivenNames {
  private static final String MALE = "伟强磊军勇杰涛明超刚平辉鹏飞斌波宇浩凯健俊帆帅旭宁龙林欢佳阳建华亮成志文博天翔晨鑫海峰国庆永生福贵学义荣富仁德金根水发";
  private static final String FEMALE = "芳娜敏静丽艳娟霞秀英兰玲桂香月莉燕梅红春菊珍华萍婷雪慧倩琳佳欣怡悦颖瑶洁琴云莲凤美玉珠翠雅芝思雨梦琪晓露淑贞彩";

  /** How slowly the share falls: the first has about 4 % of all. */
  private static final double FLATNESS = 14;

  private final Random random;

  GivenNames(Random random) {
    this.random = random;
  }

  String of(boolean male, int birthYear) {
    boolean single = random.nextInt(100) < (birthYear > 1975 && birthYear < 2000 ? 25 : 8);
    return single ? letter(male) : letter(male) + letter(male);
  }

  private String letter(boolean male) {
    String from = male ? MALE : FEMALE;
    double most = Math.log((from.length() + FLATNESS) / FLATNESS);
    int rank = (int) (FLATNESS * (Math.exp(random.nextDouble() * most) - 1));
    int at = Math.min(rank, from.length() - 1);
    return from.substring(at, at + 1);
  }
}
