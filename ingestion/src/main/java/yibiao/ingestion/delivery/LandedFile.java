package yibiao.ingestion.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes on their way to the landing folder. They lie under a passing name until {@link #keepAs};
 * what is closed before that is taken away again. Readable by the owner only.
 */
final class LandedFile implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final String PART = "part";

  private final Path part;
  private final String checksum;
  private final long size;

  private LandedFile(Path part, String checksum, long size) {
    this.part = part;
    this.checksum = checksum;
    this.size = size;
  }

  static LandedFile receive(Path folder, InputStream bytes) throws IOException {
    Path part = part(folder);
    MessageDigest digest = sha256();
    long size = 0;
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int n; (n = bytes.read(buffer)) > 0; size += n) {
        digest.update(buffer, 0, n);
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
        while (chunk.hasRemaining()) {
          out.write(chunk);
        }
      }
      out.force(true); // The source may take its copy away once we say that we have it.
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    return new LandedFile(part, HexFormat.of().formatHex(digest.digest()), size);
  }

  /** A file under a passing name, readable by the owner only. */
  static Path part(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(
        folder,
        PART,
        "",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  static boolean isPart(Path file) {
    return file.getFileName().toString().startsWith(PART) && Files.isRegularFile(file);
  }

  /** The bytes' SHA-256, hexadecimal: what they are called by. */
  String checksum() {
    return checksum;
  }

  /** Bytes. */
  long size() {
    return size;
  }

  void keepAs(Path file) throws IOException {
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true); // Its name outlives a power cut as its bytes do.
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
