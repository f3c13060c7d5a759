package yibiao.simulator.source;

import java.util.Random;
import yibiao.simulator.world.Dwelling;

/** The styles that addresses are written in, seven in town and three in a village. */
public final class AddressStyle {
  private AddressStyle() {}

  /** An address in one of the styles. */
  public static String any(Dwelling d, Random random) {
    return d.group().isEmpty() ? town(d, random.nextInt(7)) : village(d, random.nextInt(3));
  }

  private static String town(Dwelling d, int style) {
    String road = d.road() + d.number() + "号";
    return switch (style) {
      case 0 -> d.standardText();
      case 1 -> "章贡区" + road + d.estate() + d.building() + "栋" + d.unit() + "单元" + d.room();
      case 2 -> d.estate() + d.building() + "-" + d.unit() + "-" + d.room();
      case 3 ->
          d.estate()
              + DateStyle.upTo99(d.building())
              + "幢"
              + DateStyle.upTo99(d.unit())
              + "单元"
              + d.room()
              + "室";
      case 4 -> Dirt.fullWidth(road + d.estate() + d.building() + "#" + d.unit() + "单元" + d.room());
      case 5 -> shortName(d) + "社区" + d.estate() + d.building() + "号楼" + d.unit() + "-" + d.room();
      default ->
          "赣州市章贡区 "
              + road
              + " "
              + d.estate()
              + " "
              + d.building()
              + "栋 "
              + d.unit()
              + "单元 "
              + d.room() / 100
              + "楼 "
              + d.room()
              + "室";
    };
  }

  private static String village(Dwelling d, int style) {
    return switch (style) {
      case 0 -> d.standardText();
      case 1 ->
          d.community().township()
              + shortName(d)
              + "村"
              + DateStyle.upTo99(Integer.parseInt(d.group()))
              + "组"
              + d.number()
              + "号";
      default ->
          "章贡区"
              + d.community().township()
              + d.community().name()
              + d.group()
              + "组"
              + d.number()
              + "号";
    };
  }

  private static String shortName(Dwelling d) {
    return d.community().name().replaceFirst("(社区居民委员会|居委会|村委会|社区)$", "");
  }
}
