package yibiao.door.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibiao.catalog.installation.StateFolder;

/** What is wrong with a certificate is said at the start, not by the first browser. */
class TlsCertificateTest {
  private static final String HOST = "yibiao.example";

  @TempDir private Path folder;
  private StateFolder state;
  private TlsCertificate own;

  @BeforeEach
  void makeOne() throws Exception {
    state = StateFolder.open(folder.resolve("state"));
    own = TlsCertificate.of(state, HOST);
  }

  private Path keyOf(TlsCertificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] password = certificate.password().toCharArray();
    try (InputStream in = Files.newInputStream(certificate.keystore())) {
      store.load(in, password);
    }
    Key key = store.getKey(TlsCertificate.ALIAS, password);
    String body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    return Files.writeString(
        Files.createTempFile(folder, "key", ".pem"),
        "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
  }

  @Test
  void aGivenCertificateIsTheOneThatIsShown() throws Exception {
    TlsCertificate given = TlsCertificate.given(state, HOST, own.pem(), keyOf(own));
    assertThat(given.pem()).hasSameTextualContentAs(own.pem());
    assertThat(Files.getPosixFilePermissions(given.keystore())).hasSize(2);
  }

  @Test
  void aCertificateForAnotherNameIsRefusedWithTheNamesThatItHas() throws Exception {
    Path key = keyOf(own);
    assertThatThrownBy(() -> TlsCertificate.given(state, "other.example", own.pem(), key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.example")
        .hasMessageContaining(HOST);
  }

  @Test
  void anothersKeyIsRefused() throws Exception {
    Path key = keyOf(TlsCertificate.of(state, "other.example"));
    assertThatThrownBy(() -> TlsCertificate.given(state, HOST, own.pem(), key))
        .hasMessageContaining("私钥不是这个证书的");
  }

  @Test
  void filesThatAreNoCertificateAreNamedAndNotRepeated() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "secret words");
    Path key = keyOf(own);
    assertThatThrownBy(() -> TlsCertificate.given(state, HOST, text, key))
        .hasMessageContaining("certificate.chain")
        .hasMessageContaining("notes.txt")
        .hasMessageNotContaining("secret words");
    assertThatThrownBy(() -> TlsCertificate.given(state, HOST, own.pem(), text))
        .hasMessageContaining("certificate.key");
  }
}
