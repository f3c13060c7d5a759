package yibiao.simulator.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server over one folder, with a host key of its own that is made on first start. */
final class FileServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path knownHosts;

  FileServer(Path folder, Path hostKey, String user, String password) throws IOException {
    Files.createDirectories(folder);
    server.setHost("127.0.0.1");
    server.setPort(0);
    SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(hostKey);
    keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
    keys.setKeySize(256);
    server.setKeyPairProvider(keys);
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setPasswordAuthenticator(
        (name, given, session) ->
            name.equals(user) && MessageDigest.isEqual(bytes(given), bytes(password)));
    server.start();
    KeyPair key = keys.loadKeys(null).iterator().next();
    knownHosts = hostKey.resolveSibling("known_hosts");
    Files.writeString(
        knownHosts,
        "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
  }

  int port() {
    return server.getPort();
  }

  Path knownHosts() {
    return knownHosts;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close(true);
  }
}
