package yibiao.door.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.springframework.stereotype.Component;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Session;

/**
 * The tokens that open the query engine, one a statement, HS256 (RFC 7519): only the door makes
 * them, only the engine takes them, and nobody is ever given one. Both have the same secret.
 */
@Component
public final class EngineTokens {
  private static final String ISSUER = "yibiao";
  private static final String AUDIENCE = "trino";

  /** Longer than the engine lets a query run. */
  private static final Duration LIFETIME = Duration.ofMinutes(20);

  private final byte[] key;
  private final Clock clock;

  public EngineTokens(StateFolder state, Clock clock) {
    this.key = key(state);
    this.clock = clock;
  }

  private static byte[] key(StateFolder state) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(state.secret("engine-tokens").getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key as the engine reads it: base64. */
  public static String keyFile(StateFolder state) {
    return Base64.getEncoder().encodeToString(key(state));
  }

  /** A token for one statement. */
  public String forStatement(Session session) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .subject(session.subject())
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
                .build());
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
    return token.serialize();
  }
}
