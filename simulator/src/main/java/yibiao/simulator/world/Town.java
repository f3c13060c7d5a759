package yibiao.simulator.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The built town: real communities of 章贡区, made-up estates on its roads, and every dwelling in
 * them.
 */
final class Town {
  private static final String[] ROADS = {
    "大公路", "文清路", "红旗大道", "厚德路", "健康路", "南京路", "青年路", "文明大道", "八一四大道", "东阳山路", "章江南大道", "兴国路",
    "长征大道", "登峰大道", "瑞金路", "客家大道", "水东路", "沙河大道", "金岭路", "翠微路", "环城路", "东江源大道"
  };
  private static final String[] HEADS = {
    "锦绣", "阳光", "金鹏", "怡景", "丽都", "盛世", "世纪", "天际", "江南", "滨江", "翠湖", "东方", "嘉福", "华润", "中央", "水岸",
    "云星", "紫荆", "宝葫", "三江", "海亮", "九里", "豪德", "章江", "玫瑰", "银河", "青峰", "龙泉", "星海", "书香"
  };
  private static final String[] TAILS = {
    "花园", "家园", "小区", "新城", "公馆", "名苑", "华府", "国际", "新村", "庭院"
  };

  final List<Community> communities;
  final List<Dwelling> dwellings = new ArrayList<>();
  final Map<Community, List<Dwelling>> byCommunity = new HashMap<>();
  private final Random random;

  Town(int communityCount, int dwellingsEach, Random random) {
    this.random = random;
    this.communities = spread(readCommunities(), communityCount);
    List<String> estates = estateNames();
    int estate = 0;
    for (Community community : communities) {
      int before = dwellings.size();
      if (community.isVillage()) {
        village(community, dwellingsEach);
      }
      while (dwellings.size() - before < dwellingsEach) {
        estate(community, estates.get(estate % estates.size()), before);
        estate++;
      }
      byCommunity.put(community, List.copyOf(dwellings.subList(before, dwellings.size())));
    }
  }

  private void village(Community community, int count) {
    for (int i = 0; i < count; i++) {
      String group = Integer.toString(1 + i / 30);
      add(community, i, "", 1 + i % 30, "", 0, 0, 0, group);
    }
  }

  private void estate(Community community, String name, int before) {
    String road = ROADS[random.nextInt(ROADS.length)];
    int number = 1 + random.nextInt(300);
    int buildings = 2 + random.nextInt(6);
    int units = 1 + random.nextInt(3);
    int floors = random.nextInt(3) == 0 ? 11 + random.nextInt(7) : 6;
    for (int building = 1; building <= buildings; building++) {
      for (int unit = 1; unit <= units; unit++) {
        for (int floor = 1; floor <= floors; floor++) {
          for (int door = 1; door <= 2; door++) {
            int ordinal = dwellings.size() - before;
            add(community, ordinal, road, number, name, building, unit, floor * 100 + door, "");
          }
        }
      }
    }
  }

  private void add(
      Community community,
      int ordinal,
      String road,
      int number,
      String estate,
      int building,
      int unit,
      int room,
      String group) {
    String grid = community.code() + String.format("%03d", 1 + ordinal / 120);
    String code = "FW" + String.format("%08d", dwellings.size() + 1);
    dwellings.add(
        new Dwelling(code, community, grid, road, number, estate, building, unit, room, group));
  }

  private List<String> estateNames() {
    List<String> names = new ArrayList<>();
    for (String suffix : new String[] {"", "一期", "二期", "东区", "西区"}) {
      for (String tail : TAILS) {
        for (String head : HEADS) {
          names.add(head + tail + suffix);
        }
      }
    }
    java.util.Collections.shuffle(names.subList(0, HEADS.length * TAILS.length), random);
    return names;
  }

  /**
   * Every so many-th of the list, so that several townships and both towns and villages take part.
   */
  private static List<Community> spread(List<Community> all, int count) {
    List<Community> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / count)));
    }
    return List.copyOf(chosen);
  }

  private static List<Community> readCommunities() {
    List<Community> communities = new ArrayList<>();
    Map<String, String> townships = new HashMap<>();
    try (var in = Town.class.getResourceAsStream("/yibiao/simulator/divisions.csv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] cells = line.split(",");
        if (cells[2].equals("township")) {
          townships.put(cells[0].substring(0, 9), cells[1]);
        } else if (cells[2].equals("village")) {
          communities.add(
              new Community(cells[0], cells[1], townships.get(cells[0].substring(0, 9))));
        }
      }
      return communities;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
