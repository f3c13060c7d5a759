package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps what a reader hands out. */
final class CollectedRows implements RowSink {
  final List<List<String>> columns = new ArrayList<>();
  final List<DeliveredRow> rows = new ArrayList<>();
  final List<UnreadableRow> unreadable = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  @Override
  public void columns(Collection<String> names) {
    columns.add(List.copyOf(names));
  }

  @Override
  public void row(DeliveredRow row) {
    rows.add(row);
  }

  @Override
  public void unreadable(UnreadableRow row) {
    unreadable.add(row);
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  List<String> column(String name) {
    return rows.stream().map(row -> row.cells().get(name)).toList();
  }
}
