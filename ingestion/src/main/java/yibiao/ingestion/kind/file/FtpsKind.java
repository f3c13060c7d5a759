package yibiao.ingestion.kind.file;

import static yibiao.ingestion.kind.ConnectionField.required;
import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import yibiao.ingestion.kind.ConnectionField;
import yibiao.ingestion.kind.ConnectionField.Holds;
import yibiao.ingestion.kind.SourceKind;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.Pull;

/**
 * Files on an FTP server over TLS (RFC 4217), {@code ftps://} with an upgrade of a plain
 * connection, whose certificate, or the one that it rests on, must be the one that is given. Files
 * travel encrypted too.
 */
public final class FtpsKind implements SourceKind {
  private static final int USUAL_PORT = 21;

  @Override
  public String name() {
    return "FTPS";
  }

  @Override
  public List<ConnectionField> fields() {
    return List.of(
        required("url", Holds.URL),
        required("user", Holds.TEXT),
        required("password", Holds.SECRET),
        required("certificate", Holds.FILE));
  }

  @Override
  public List<String> pull(Pull pull, Surroundings around) throws Exception {
    Map<String, String> connection = pull.source().connection();
    String trusted = pull.routeId() + ".trusted";
    around.camel().getRegistry().bind(trusted, trusting(connection.get("certificate")));
    String options =
        "&passiveMode=true&binary=true&execPbsz=0&execProt=P&implicit=false"
            + "&ftpClient.endpointCheckingEnabled=true&sslContextParameters=#"
            + trusted;
    return FilePull.from(FileServer.of("ftps", connection, USUAL_PORT, options), pull, around);
  }

  private static SSLContextParameters trusting(String file) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int n = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("server" + n++, certificate);
      }
      if (n == 0) {
        throw new IOException(say("ingestion.noCertificate", file));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      TrustManagersParameters trust = new TrustManagersParameters();
      trust.setTrustManager(factory.getTrustManagers()[0]);
      SSLContextParameters context = new SSLContextParameters();
      context.setTrustManagers(trust);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(say("ingestion.noCertificate", file), e);
    }
  }
}
