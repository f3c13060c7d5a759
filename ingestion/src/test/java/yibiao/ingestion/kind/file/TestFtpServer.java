package yibiao.ingestion.kind.file;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;

/** A real FTPS server over a folder, files encrypted too; user exchange, password secret. */
final class TestFtpServer implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final FtpServer server;
  private final Listener listener;
  private final Path certificate;

  TestFtpServer(Path folder, Path state, String host) throws Exception {
    Path keys = state.resolve("keys-" + host + ".p12");
    new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "ftp",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=" + (host.matches("[\\d.]+") ? "ip:" : "dns:") + host,
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD))
        .inheritIO()
        .start()
        .waitFor();
    certificate = Files.writeString(state.resolve("certificate-" + host + ".pem"), pem(keys));
    SslConfigurationFactory tls = new SslConfigurationFactory();
    tls.setKeystoreFile(keys.toFile());
    tls.setKeystorePassword(PASSWORD);
    tls.setKeystoreType("PKCS12");
    DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
    data.setImplicitSsl(false);
    data.setSslConfiguration(tls.createSslConfiguration());
    ListenerFactory listeners = new ListenerFactory();
    listeners.setServerAddress("127.0.0.1");
    listeners.setPort(0);
    listeners.setSslConfiguration(tls.createSslConfiguration());
    listeners.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
    listener = listeners.createListener();
    FtpServerFactory factory = new FtpServerFactory();
    factory.addListener("default", listener);
    BaseUser user = new BaseUser();
    user.setName("exchange");
    user.setPassword("secret");
    user.setHomeDirectory(folder.toString());
    PropertiesUserManagerFactory users = new PropertiesUserManagerFactory();
    factory.setUserManager(users.createUserManager());
    factory.getUserManager().save(user);
    server = factory.createServer();
    server.start();
  }

  private static String pem(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(store.getCertificate("ftp").getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  String url() {
    return "ftps://127.0.0.1:" + listener.getPort();
  }

  Path certificate() {
    return certificate;
  }

  @Override
  public void close() {
    server.stop();
  }
}
