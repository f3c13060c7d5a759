package yibiao.ingestion.read;

/** Takes rows as they are read. */
public interface RowSink {
  void row(DeliveredRow row);

  void unreadable(UnreadableRow row);
}
