package yibiao.catalog.audit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a record together with the seal before it: HMAC-SHA256 (RFC 2104). The key lies outside the
 * database, so whoever can change the database cannot seal what she changed.
 */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  public Seal(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  String of(ReadRecord record, String before) {
    return of(
        before,
        record.id(),
        record.at().toEpochMilli(),
        record.kind(),
        record.asked().query(),
        record.asked().account(),
        record.asked().path(),
        record.basis().purpose(),
        record.basis().authorizations(),
        record.basis().listVersion(),
        record.asked().statement(),
        record.resource(),
        record.columns(),
        record.rows(),
        record.outcome());
  }

  /** Seals where the record begins: behind the last one that the retention took away. */
  String ofBeginning(long last, String seal) {
    return of("beginning", last, seal);
  }

  /** Each part with its length before it, so that no value can pass for another field. */
  private String of(String before, Object... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      for (Object part : parts) {
        String text = part.toString();
        mac.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
