package yibiao.door.front;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import yibiao.catalog.installation.StateFolder;

/**
 * A certificate with its key, in a keystore of the state folder: made on first start for the name
 * it is to be shown under, or given to us.
 */
public final class TlsCertificate {
  static final String ALIAS = "yibiao";
  private static final String DAYS_VALID = "3650";

  private final Path keystore;
  private final String password;
  private final Path pem;

  private TlsCertificate(Path keystore, String password, Path pem) {
    this.keystore = keystore;
    this.password = password;
    this.pem = pem;
  }

  /** For localhost: the query engine shows it, and the door to SQL on this machine. */
  public static TlsCertificate of(StateFolder state) throws IOException {
    return made(at(state, ""), "localhost");
  }

  /** For the name or address by which others reach the platform. */
  public static TlsCertificate of(StateFolder state, String host) throws IOException {
    return made(at(state, "-" + host.replaceAll("[^A-Za-z0-9.-]", "_")), host);
  }

  /**
   * One that was given to us.
   *
   * @param chain the certificate and those it rests on (PEM, RFC 7468)
   * @param key its private key (PKCS #8 in PEM), without a password
   * @throws IllegalArgumentException with what is wrong with them
   */
  public static TlsCertificate given(StateFolder state, String host, Path chain, Path key)
      throws IOException {
    TlsCertificate given = at(state, "-given");
    GivenCertificate.store(host, chain, key, ALIAS, given.keystore, given.password);
    Files.writeString(given.pem, given.certificateText());
    return given;
  }

  private static TlsCertificate at(StateFolder state, String suffix) {
    return new TlsCertificate(
        state.file("tls", "keystore" + suffix + ".p12"),
        state.secret("tls-keystore"),
        state.file("tls", "certificate" + suffix + ".pem"));
  }

  private static TlsCertificate made(TlsCertificate certificate, String host) throws IOException {
    if (!Files.exists(certificate.keystore)) {
      certificate.generate(host);
    }
    if (!Files.exists(certificate.pem)) {
      Files.writeString(certificate.pem, certificate.certificateText());
    }
    return certificate;
  }

  public Path keystore() {
    return keystore;
  }

  public String password() {
    return password;
  }

  /** The certificate alone, for tools that are to trust it (PEM, RFC 7468). */
  public Path pem() {
    return pem;
  }

  /** A context that trusts this certificate and no other. */
  public SSLContext trusting() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, certificate());
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(broken(), e);
    }
  }

  private Certificate certificate() throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(keystore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return store.getCertificate(ALIAS);
    }
  }

  private String certificateText() throws IOException {
    try {
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate().getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IOException(broken(), e);
    }
  }

  private String broken() {
    return say("door.certificateBrokenDeleteThis", keystore.getParent());
  }

  private void generate(String host) throws IOException {
    boolean address = host.contains(":") || host.matches("[0-9.]+");
    String names = "dns:localhost,ip:127.0.0.1";
    if (!host.equals("localhost")) {
      names = (address ? "ip:" : "dns:") + host + "," + names;
    }
    Path part = keystore.resolveSibling(keystore.getFileName() + ".part");
    Files.deleteIfExists(part);
    ProcessBuilder keytool =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=" + names,
                "-validity",
                DAYS_VALID,
                "-storetype",
                "PKCS12",
                "-keystore",
                part.toString(),
                "-storepass:env",
                "STOREPASS"));
    // By the environment: a command line is for everybody on the machine to read.
    keytool.environment().put("STOREPASS", password);
    keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = keytool.start();
    if (!succeeded(process)) {
      throw new IOException("keytool could not make a certificate in " + keystore);
    }
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    Files.move(part, keystore);
  }

  private static boolean succeeded(Process process) throws IOException {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while making a certificate", e);
    }
  }
}
