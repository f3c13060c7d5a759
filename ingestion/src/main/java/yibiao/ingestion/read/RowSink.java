package yibiao.ingestion.read;

import java.io.IOException;
import java.util.Collection;

/** Takes rows as they are read; nothing is held back, so a delivery may be of any size. */
public interface RowSink {
  /** Names the columns of the rows that follow; comes again where a part of the file has others. */
  void columns(Collection<String> names) throws IOException;

  void row(DeliveredRow row) throws IOException;

  void unreadable(UnreadableRow row) throws IOException;

  /** Something that people should know of the delivery; names columns and counts, never values. */
  void note(String text);
}
