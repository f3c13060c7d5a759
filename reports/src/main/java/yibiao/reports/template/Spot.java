package yibiao.reports.template;

import org.apache.poi.ss.util.CellReference;

/** A cell of a sheet, counted from 0. */
public record Spot(int row, int column) {
  /** As people call it, {@code B4}. */
  public String address() {
    return new CellReference(row, column, false, false).formatAsString();
  }
}
