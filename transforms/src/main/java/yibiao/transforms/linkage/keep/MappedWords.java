package yibiao.transforms.linkage.keep;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongUnaryOperator;

/** Longs in a file, mapped into memory: what is not looked at is not read. */
final class MappedWords {
  private static final int BUFFER = 1 << 20;

  private final MemorySegment words;

  private MappedWords(MemorySegment words) {
    this.words = words;
  }

  static MappedWords open(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new MappedWords(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    }
  }

  /** Writes a file, and sees that it is on disk. */
  static void write(Path file, long size, LongUnaryOperator word) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder());
      for (long place = 0; place < size; place++) {
        buffer.putLong(word.applyAsLong(place));
        if (!buffer.hasRemaining()) {
          flush(buffer, channel);
        }
      }
      flush(buffer, channel);
      channel.force(true);
    }
  }

  private static void flush(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  long size() {
    return words.byteSize() / Long.BYTES;
  }

  long get(long place) {
    return words.getAtIndex(ValueLayout.JAVA_LONG, place);
  }
}
