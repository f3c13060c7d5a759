package yibiao.transforms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import yibiao.transforms.statistics.AreaCounts.Cell;

class SmallCellsTest {
  private static final int LIMIT = 5;
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

  @Property(tries = 200)
  void noSmallNumberIsNarrowedByWhatIsShown(
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
    Set<Cell> hidden = SmallCells.hide(table, LIMIT);
    List<Cell> small =
        table.cells().stream()
            .filter(c -> table.count(c.area(), c.category()) > 0)
            .filter(c -> table.count(c.area(), c.category()) < LIMIT)
            .toList();
    assertThat(hidden).containsAll(small);
    if (hidden.size()
        < table.cells().size()) { // Of a table of which nothing is shown there is none.
      Range range = new Range(table, hidden);
      assertThat(small)
          .allSatisfy(c -> assertThat(range.values(c)).as("%s", c).isGreaterThanOrEqualTo(LIMIT));
    }
  }

  /**
   * What an attacker can work out who knows every number that is shown, the total of every area,
   * and that no number is below zero: linear programming over the hidden numbers. The table is a
   * network, so that its whole numbers reach as far.
   */
  private static final class Range {
    private final Map<Cell, Integer> index = new HashMap<>();
    private final List<LinearConstraint> known = new ArrayList<>();
    private final AreaCounts table;

    Range(AreaCounts table, Set<Cell> hidden) {
      this.table = table;
      hidden.forEach(cell -> index.put(cell, index.size()));
      List<String> areas = new ArrayList<>(table.townships());
      table.townships().forEach(t -> areas.addAll(table.communities(t)));
      areas.add(AreaCounts.WHOLE);
      for (String area : areas) {
        Map<Cell, Integer> sum = new HashMap<>();
        table.categories().forEach(c -> sum.put(new Cell(area, c), 1));
        add(sum);
      }
      for (String category : table.categories()) {
        Map<Cell, Integer> whole = new HashMap<>(Map.of(new Cell(AreaCounts.WHOLE, category), -1));
        for (String township : table.townships()) {
          whole.put(new Cell(township, category), 1);
          Map<Cell, Integer> sum = new HashMap<>(Map.of(new Cell(township, category), -1));
          table.communities(township).forEach(c -> sum.put(new Cell(c, category), 1));
          add(sum);
        }
        add(whole);
      }
    }

    /** Of the numbers that a sum is made of, the hidden ones add up to what they really do. */
    private void add(Map<Cell, Integer> sum) {
      double[] row = new double[index.size()];
      double value = 0;
      for (Map.Entry<Cell, Integer> part : sum.entrySet()) {
        Integer at = index.get(part.getKey());
        if (at != null) {
          row[at] = part.getValue();
          value += part.getValue() * table.count(part.getKey().area(), part.getKey().category());
        }
      }
      if (Arrays.stream(row).anyMatch(x -> x != 0)) {
        known.add(new LinearConstraint(row, Relationship.EQ, value));
      }
    }

    /** How many values a hidden number may have. */
    long values(Cell cell) {
      return Math.round(end(cell, GoalType.MAXIMIZE) - end(cell, GoalType.MINIMIZE)) + 1;
    }

    private double end(Cell cell, GoalType goal) {
      double[] row = new double[index.size()];
      row[index.get(cell)] = 1;
      return new SimplexSolver()
          .optimize(
              new LinearObjectiveFunction(row, 0),
              new LinearConstraintSet(known),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    }
  }
}
