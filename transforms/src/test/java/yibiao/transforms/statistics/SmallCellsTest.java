package yibiao.transforms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yibiao.transforms.statistics.AreaCounts.Cell;

class SmallCellsTest {
  private static final String A = "360702001001";
  private static final String B = "360702001002";
  private static final String C = "360702002001";

  private static AreaCounts table(Object... areaCategoryCount) {
    AreaCounts table = new AreaCounts();
    for (int i = 0; i < areaCategoryCount.length; i += 3) {
      table.add(
          (String) areaCategoryCount[i],
          (String) areaCategoryCount[i + 1],
          (Integer) areaCategoryCount[i + 2]);
    }
    return table;
  }

  @Test
  void whereNothingIsSmallEverythingIsShown() {
    assertThat(SmallCells.hide(table(A, "男", 50, A, "女", 60, B, "男", 9, B, "女", 5), 5)).isEmpty();
  }

  @Test
  void aSmallNumberIsHiddenWithThoseItCouldBeWorkedOutFrom() {
    Set<Cell> hidden =
        SmallCells.hide(table(A, "低保", 3, A, "其余", 500, B, "低保", 20, B, "其余", 400), 5);
    assertThat(hidden)
        .containsExactlyInAnyOrder(
            new Cell(A, "低保"), new Cell(A, "其余"), new Cell(B, "低保"), new Cell(B, "其余"));
  }

  @Test
  void ofSeveralWaysTheOneThatHidesFewestIsTaken() {
    Set<Cell> hidden =
        SmallCells.hide(
            table(A, "回族", 2, A, "畲族", 12, A, "汉族", 900, B, "回族", 7, B, "畲族", 8, B, "汉族", 800), 5);
    assertThat(hidden)
        .containsExactlyInAnyOrder(
            new Cell(A, "回族"), new Cell(A, "畲族"), new Cell(B, "回族"), new Cell(B, "畲族"));
  }

  @Test
  void aCommunityAloneInItsTownshipHidesTheTownshipToo() {
    Set<Cell> hidden = SmallCells.hide(table(A, "低保", 3, A, "其余", 90, C, "低保", 9, C, "其余", 80), 5);
    assertThat(hidden).contains(new Cell("360702001", "低保"), new Cell("360702002", "其余"));
    assertThat(hidden).doesNotContain(new Cell(AreaCounts.WHOLE, "低保"));
  }

  @Property(tries = 300)
  void noHiddenNumberFollowsFromWhatIsShown(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 2, max = 4) int kinds) {
    Random random = new Random(seed);
    AreaCounts table = new AreaCounts();
    for (int township = 1; township <= 1 + random.nextInt(3); township++) {
      for (int community = 1; community <= 1 + random.nextInt(4); community++) {
        for (int kind = 0; kind < kinds; kind++) {
          String code = String.format("36070200%d00%d", township, community);
          table.add(code, "k" + kind, random.nextInt(random.nextInt(4) == 0 ? 60 : 6));
        }
      }
    }
    Set<Cell> hidden = SmallCells.hide(table, 5);
    assertThat(table.cells())
        .filteredOn(c -> table.count(c.area(), c.category()) > 0)
        .filteredOn(c -> table.count(c.area(), c.category()) < 5)
        .allMatch(hidden::contains);
    assertThat(determined(table, hidden)).isEmpty();
  }

  /**
   * The hidden numbers that the sums alone determine, by elimination over the rationals: what an
   * attacker could work out who knows every number that is shown, and the total of every area.
   */
  private static List<Cell> determined(AreaCounts table, Set<Cell> hidden) {
    List<Cell> unknowns = new ArrayList<>(hidden);
    Map<Cell, Integer> index = new HashMap<>();
    unknowns.forEach(cell -> index.put(cell, index.size()));
    List<double[]> rows = new ArrayList<>();
    List<String> areas = new ArrayList<>(table.townships());
    table.townships().forEach(t -> areas.addAll(table.communities(t)));
    areas.add(AreaCounts.WHOLE);
    for (String area : areas) {
      double[] row = new double[unknowns.size()];
      table.categories().forEach(c -> set(row, index, new Cell(area, c), 1));
      rows.add(row);
    }
    for (String category : table.categories()) {
      double[] whole = new double[unknowns.size()];
      set(whole, index, new Cell(AreaCounts.WHOLE, category), -1);
      for (String township : table.townships()) {
        set(whole, index, new Cell(township, category), 1);
        double[] row = new double[unknowns.size()];
        set(row, index, new Cell(township, category), -1);
        table.communities(township).forEach(c -> set(row, index, new Cell(c, category), 1));
        rows.add(row);
      }
      rows.add(whole);
    }
    return pivotsAlone(rows, unknowns);
  }

  private static void set(double[] row, Map<Cell, Integer> index, Cell cell, double value) {
    Integer at = index.get(cell);
    if (at != null) {
      row[at] = value;
    }
  }

  private static List<Cell> pivotsAlone(List<double[]> rows, List<Cell> unknowns) {
    int width = unknowns.size();
    int rank = 0;
    for (int column = 0; column < width; column++) {
      int pivot = rank;
      while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      double[] lead = rows.get(pivot);
      rows.set(pivot, rows.get(rank));
      rows.set(rank, lead);
      double scale = lead[column];
      for (int i = 0; i < width; i++) {
        lead[i] /= scale;
      }
      for (int other = 0; other < rows.size(); other++) {
        double factor = rows.get(other)[column];
        if (other != rank && Math.abs(factor) > 1e-9) {
          for (int i = 0; i < width; i++) {
            rows.get(other)[i] -= factor * lead[i];
          }
        }
      }
      rank++;
    }
    List<Cell> alone = new ArrayList<>();
    for (double[] row : rows) {
      int last = -1;
      int count = 0;
      for (int i = 0; i < width; i++) {
        if (Math.abs(row[i]) > 1e-9) {
          last = i;
          count++;
        }
      }
      if (count == 1) {
        alone.add(unknowns.get(last));
      }
    }
    return alone;
  }
}
