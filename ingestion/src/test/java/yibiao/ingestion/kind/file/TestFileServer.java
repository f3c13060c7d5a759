package yibiao.ingestion.kind.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server over a folder; user exchange, password secret. */
public final class TestFileServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path knownHosts;
  private final AtomicLong opened = new AtomicLong();
  private volatile String refused = "";

  public TestFileServer(Path folder, Path state) throws IOException {
    server.setHost("127.0.0.1");
    SimpleGeneratorHostKeyProvider keys =
        new SimpleGeneratorHostKeyProvider(state.resolve("hostkey"));
    keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
    keys.setKeySize(256);
    server.setKeyPairProvider(keys);
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(
        new SftpEventListener() {
          @Override
          public void opening(ServerSession session, String handle, Handle file)
              throws IOException {
            String name = file.getFile().getFileName().toString();
            if (file instanceof FileHandle) {
              opened.incrementAndGet();
              if (name.equals(refused)) {
                throw new AccessDeniedException(name);
              }
            }
          }
        });
    server.setSubsystemFactories(List.of(sftp));
    server.setPasswordAuthenticator(
        (name, given, session) -> name.equals("exchange") && given.equals("secret"));
    server.start();
    KeyPair key = keys.loadKeys(null).iterator().next();
    knownHosts =
        Files.writeString(
            state.resolve("known_hosts"),
            "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()));
  }

  /** How many files were opened so far. */
  public long opened() {
    return opened.get();
  }

  /** Hands out this file to nobody. */
  public void refuse(String name) {
    refused = name;
  }

  public String url() {
    return "sftp://127.0.0.1:" + server.getPort();
  }

  public String knownHosts() {
    return knownHosts.toString();
  }

  @Override
  public void close() throws IOException {
    server.close(true);
  }
}
