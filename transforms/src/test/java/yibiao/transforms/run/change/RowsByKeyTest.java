package yibiao.transforms.run.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RowsByKeyTest {
  private static Row row(Object... cells) {
    return RowFactory.create(cells);
  }

  @Test
  void rowsOfAnUnchangedKeyAreLeftAloneWhateverTheirOrder() {
    var difference =
        RowsByKey.difference(
            List.of(row("a", 1), row("a", 2), row("b", 1)),
            List.of(row("b", 1), row("a", 2), row("a", 1)),
            0);
    assertThat(difference.out()).isEmpty();
    assertThat(difference.in()).isEmpty();
  }

  @Test
  void allRowsOfAChangedKeyGoAndComeTogether() {
    var difference =
        RowsByKey.difference(
            List.of(row("a", 1), row("a", 2), row("b", 1)), List.of(row("a", 1), row("c", 1)), 0);
    assertThat(difference.out()).containsExactlyInAnyOrder(row("a", 1), row("a", 2), row("b", 1));
    assertThat(difference.in()).containsExactlyInAnyOrder(row("a", 1), row("c", 1));
  }

  @Test
  void oneRowTwiceIsAnotherThanOnce() {
    assertThat(RowsByKey.difference(List.of(row("a")), List.of(row("a"), row("a")), 0).in())
        .hasSize(2);
  }

  @Test
  void whatOnlyOneHasIsChanged() {
    assertThat(RowsByKey.changed(Map.of("a", 1, "b", 1, "c", 1), Map.of("a", 1, "b", 2, "d", 1)))
        .containsExactlyInAnyOrder("b", "c", "d");
  }
}
