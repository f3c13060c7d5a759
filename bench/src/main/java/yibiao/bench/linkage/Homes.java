package yibiao.bench.linkage;

import java.util.Random;

/** Dwellings of a city by number, in four styles of writing. */
final class Homes {
  private static final String FIRST =
      "金阳水南红旗健康文明章江东阳沿河青年和平翠微赣江紫荆黄金兴国长征八一大公文清客家梅林瑞金南康钟楼双龙峰山蓉江滨江迎宾松涛桃源春晓";
  private static final String SECOND = "花园家园新城丽景雅苑华府名邸小区公寓世纪";
  private static final int WORDS = FIRST.length() / 2;
  private static final int DOORS = 480; // an estate: 8 buildings of 3 units and 20 doors

  private Homes() {}

  static String write(int dwelling, Random random) {
    int estate = dwelling / DOORS;
    int door = dwelling % DOORS;
    int building = door / 60 + 1;
    int unit = door / 20 % 3 + 1;
    int room = door % 20 / 2 * 100 + 101 + door % 2;
    String road = two(FIRST, estate / 8 * 7 + 3) + two(FIRST, estate / 8 / WORDS) + "路";
    int number = 1 + estate * 13 % 400;
    String name =
        two(FIRST, estate)
            + two(FIRST, estate / WORDS + 5)
            + two(SECOND, estate / WORDS / WORDS + estate);
    return switch (random.nextInt(4)) {
      case 0 ->
          "江西省赣州市章贡区" + road + number + "号" + name + building + "栋" + unit + "单元" + room + "室";
      case 1 -> road + number + "号" + name + building + "-" + unit + "-" + room;
      case 2 -> name + building + "号楼" + unit + "单元" + room;
      default -> "章贡区" + road + number + "号" + building + "幢" + unit + "单元" + room + "室";
    };
  }

  private static String two(String from, int which) {
    int at = Math.floorMod(which, from.length() / 2) * 2;
    return from.substring(at, at + 2);
  }
}
