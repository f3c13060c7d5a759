package yibiao.door.front;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.springframework.boot.ssl.pem.PemContent;

/** Reads a certificate and its key, and says what would not work before anybody meets it. */
final class GivenCertificate {
  private GivenCertificate() {}

  /** Puts them into a keystore. */
  static void store(String host, Path chain, Path key, String alias, Path keystore, String password)
      throws IOException {
    List<X509Certificate> certificates = certificates(chain);
    PrivateKey secret = key(key);
    X509Certificate own = certificates.getFirst();
    problem(own, secret, host)
        .ifPresent(
            words -> {
              throw new IllegalArgumentException("certificate: " + words);
            });
    Path part = keystore.resolveSibling(keystore.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          alias, secret, password.toCharArray(), certificates.toArray(X509Certificate[]::new));
      try (OutputStream out = Files.newOutputStream(part)) {
        store.store(out, password.toCharArray());
      }
      Files.move(part, keystore, StandardCopyOption.REPLACE_EXISTING);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(say("door.certificateAndKeyDiffer"), e);
    }
  }

  private static List<X509Certificate> certificates(Path chain) {
    try {
      return PemContent.load(chain).getCertificates();
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException(say("door.noCertificatePemCan", chain), e);
    }
  }

  private static PrivateKey key(Path key) {
    try {
      return Optional.ofNullable(PemContent.load(key).getPrivateKey()).orElseThrow();
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(say("door.noPrivateKeyWithout", key), e);
    }
  }

  private static Optional<String> problem(X509Certificate own, PrivateKey key, String host) {
    try {
      own.checkValidity();
    } catch (GeneralSecurityException e) {
      return Optional.of(say("door.notValidToday", own.getNotBefore(), own.getNotAfter()));
    }
    if (!belong(own.getPublicKey(), key)) {
      return Optional.of(say("door.keyNotThisCertificate"));
    }
    try {
      new DefaultHostnameVerifier().verify(host, own);
    } catch (IOException e) {
      return Optional.of(say("door.certificateForOthers", host, names(own)));
    }
    return Optional.empty();
  }

  private static String names(X509Certificate own) {
    try {
      Collection<List<?>> names = own.getSubjectAlternativeNames();
      return names == null
          ? own.getSubjectX500Principal().getName()
          : names.stream().map(name -> String.valueOf(name.get(1))).toList().toString();
    } catch (CertificateParsingException e) {
      return own.getSubjectX500Principal().getName();
    }
  }

  private static boolean belong(PublicKey open, PrivateKey secret) {
    try {
      String algorithm =
          switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
          };
      byte[] text = {1, 2, 3};
      Signature sign = Signature.getInstance(algorithm);
      sign.initSign(secret);
      sign.update(text);
      byte[] signature = sign.sign();
      sign.initVerify(open);
      sign.update(text);
      return sign.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
