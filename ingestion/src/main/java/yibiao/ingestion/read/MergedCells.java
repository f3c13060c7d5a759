package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import yibiao.ingestion.read.SpreadsheetSheet.Line;

/**
 * The merged cells of a sheet, while its rows go by from the top: what stands in one counts for
 * every row that it reaches over.
 */
final class MergedCells {
  private final List<CellRangeAddress> regions;
  private final Map<CellRangeAddress, String> open = new HashMap<>();
  private final Set<CellRangeAddress> struck = new HashSet<>();
  private int next;

  MergedCells(List<CellRangeAddress> regions) {
    this.regions = new ArrayList<>(regions);
    this.regions.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
  }

  /** The row with what stands in merged cells that began above it. */
  Line fill(Line line) {
    advance(line);
    if (open.isEmpty()) {
      return line;
    }
    List<String> cells = new ArrayList<>(line.cells());
    Set<Integer> crossedOut = new HashSet<>(line.crossedOut());
    open.forEach(
        (region, text) -> {
          int column = region.getFirstColumn();
          if (region.getFirstRow() < line.index() && line.cell(column).isEmpty()) {
            if (struck.contains(region)) {
              crossedOut.add(column);
            }
            while (cells.size() <= column) {
              cells.add("");
            }
            cells.set(column, text);
          }
        });
    return new Line(line.index(), cells, crossedOut);
  }

  /** Over how many columns the row's widest merged cell reaches; 0 where none begins in it. */
  int widest(Line line) {
    return open.keySet().stream()
        .filter(region -> region.getFirstRow() == line.index())
        .mapToInt(region -> region.getLastColumn() - region.getFirstColumn() + 1)
        .max()
        .orElse(0);
  }

  private void advance(Line line) {
    open.keySet().removeIf(region -> region.getLastRow() < line.index());
    for (; next < regions.size() && regions.get(next).getFirstRow() <= line.index(); next++) {
      CellRangeAddress region = regions.get(next);
      // A row that holds nothing at all is not handed out; neither does a merged cell there.
      if (region.getLastRow() >= line.index()) {
        boolean here = region.getFirstRow() == line.index();
        open.put(region, here ? line.cell(region.getFirstColumn()) : "");
        if (here && line.crossedOut().contains(region.getFirstColumn())) {
          struck.add(region);
        }
      }
    }
  }
}
