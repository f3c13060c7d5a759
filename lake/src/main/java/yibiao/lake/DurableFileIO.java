package yibiao.lake;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/**
 * The lake's files on a disk of this machine: each is on it, and in its folder, before the catalog
 * names it. Hadoop's local file system leaves that to the operating system, and a power cut would
 * leave the catalog with names of empty files.
 */
public final class DurableFileIO extends HadoopFileIO {
  @Override
  public OutputFile newOutputFile(String location) {
    OutputFile file = super.newOutputFile(location);
    return isLocal(location) ? new DurableFile(file) : file;
  }

  private static boolean isLocal(String location) {
    return location.startsWith("/") || location.startsWith("file:");
  }

  /** Forces a file, and its place in its folder. */
  private static void force(String location) throws IOException {
    Path file = location.startsWith("/") ? Path.of(location) : Path.of(URI.create(location));
    try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
      content.force(true);
    }
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private record DurableFile(OutputFile file) implements OutputFile {
    @Override
    public PositionOutputStream create() {
      return new DurableStream(file.create(), location());
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      return new DurableStream(file.createOrOverwrite(), location());
    }

    @Override
    public String location() {
      return file.location();
    }

    @Override
    public InputFile toInputFile() {
      return file.toInputFile();
    }
  }

  private static final class DurableStream extends PositionOutputStream {
    private final PositionOutputStream out;
    private final String location;
    private boolean closed;

    DurableStream(PositionOutputStream out, String location) {
      this.out = out;
      this.location = location;
    }

    @Override
    public long getPos() throws IOException {
      return out.getPos();
    }

    @Override
    public long storedLength() throws IOException {
      return out.storedLength();
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        out.close();
        force(location);
      }
    }
  }
}
