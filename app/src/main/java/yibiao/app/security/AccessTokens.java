package yibiao.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import yibiao.app.engine.StateFolder;
import yibiao.catalog.organisation.Session;

/** Short-lived access tokens for Trino, RS256 (RFC 7519), by a key made on first start. */
public final class AccessTokens {
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private final RSAKey key;
  private final Clock clock;

  public AccessTokens(StateFolder state, Clock clock) {
    this.key = key(state.file("secrets", "token-key.json"));
    this.clock = clock;
  }

  private static RSAKey key(Path file) {
    try {
      if (!Files.exists(file)) {
        RSAKey made = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        StateFolder.writePrivately(file, made.toJSONString());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(
          "令牌密钥损坏，删除后重启会重新生成 the token key is broken; delete it and restart: " + file, e);
    }
  }

  /** A token for one person's session with Trino. */
  public String issue(Session session) {
    Date now = Date.from(clock.instant());
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(session.subject())
            .issuer("yibiao")
            .audience("trino")
            .issueTime(now)
            .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
    return token.serialize();
  }

  /** The public keys, as Trino asks for them. */
  public Map<String, Object> publicKeys() {
    return new JWKSet(key.toPublicJWK()).toJSONObject();
  }
}
