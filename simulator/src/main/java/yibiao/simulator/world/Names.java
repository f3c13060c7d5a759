package yibiao.simulator.world;

import java.util.Random;

/**
 * Names at the frequencies of real life: the shares of the commonest surnames are those of the
 * Ministry of Public Security's yearly name report (全国姓名报告), per mille, rounded.
 */
public final class Names {
  private static final String SURNAMES =
      "王72李72张68刘54陈46杨31黄23赵22吴21周20徐15孙15马13朱13胡12郭12何12林11高11罗10郑9梁9谢8宋7唐7许7"
          + "邓6韩6冯6曹6彭6曾6肖6田6董5潘5袁5蔡5蒋5余5于5杜5叶5程4魏4苏4吕4丁4任4卢4姚4沈4钟4姜4崔4谭4陆4范4汪3廖8"
          + "石3金3韦3贾3夏3付3方3邹4熊4白3孟3秦3邱3侯3江3尹3薛2闫2雷2龙2黎2史2陶2贺2毛2郝2顾2龚2邵2万3严2赖6武2戴2莫2孔2向2温3欧阳3";
  private static final String MALE = "伟强磊军勇杰涛明超刚平辉鹏飞斌波宇浩凯健俊帆帅旭宁龙林欢佳阳建华亮成志文博天翔晨鑫海峰国庆永生福贵学义荣富仁德金根水发";
  private static final String FEMALE = "芳娜敏静丽艳娟霞秀英兰玲桂香月莉燕梅红春菊珍华萍婷雪慧倩琳佳欣怡悦颖瑶洁琴云莲凤美玉珠翠雅芝思雨梦琪晓露淑贞彩";
  private static final String RARE = "喆淼犇骉垚昶赟璟翀彧";

  private final String[] surnames = SURNAMES.split("\\d+");
  private final int[] upTo = new int[surnames.length];
  private final Random random;

  public Names(Random random) {
    this.random = random;
    String[] shares = SURNAMES.replaceFirst("^\\D+", "").split("\\D+");
    int sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += Integer.parseInt(shares[i]);
      upTo[i] = sum;
    }
  }

  public String surname() {
    int at = random.nextInt(upTo[upTo.length - 1]);
    int i = 0;
    while (upTo[i] <= at) {
      i++;
    }
    return surnames[i];
  }

  /**
   * A given name of one or two characters; the old have shorter ones more rarely than the
   * middle-aged.
   */
  public String given(boolean male, int birthYear) {
    boolean single = random.nextInt(100) < (birthYear > 1975 && birthYear < 2000 ? 25 : 8);
    return single ? letter(male) : letter(male) + letter(male);
  }

  private String letter(boolean male) {
    String from = random.nextInt(250) == 0 ? RARE : male ? MALE : FEMALE;
    int at = random.nextInt(from.length());
    return from.substring(at, at + 1);
  }
}
