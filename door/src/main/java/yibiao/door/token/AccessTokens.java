package yibiao.door.token;

import static yibiao.standard.words.Words.say;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
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
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Session;

/**
 * People's short-lived access tokens for the door to SQL, RS256 (RFC 7519), by a key made on first
 * start.
 */
@Component
public final class AccessTokens {
  private static final String ISSUER = "yibiao";
  private static final String DOOR = "sql";
  private static final String PATH = "path";

  private final RSAKey key;
  private final Clock clock;

  public AccessTokens(StateFolder state, Clock clock) {
    this.key = key(state.file("secrets", "token-key.json"));
    this.clock = clock;
  }

  /**
   * A token as it is handed out.
   *
   * @param id by which it can be revoked
   */
  public record Issued(String id, String token, Instant expires) {}

  /**
   * What a valid token says.
   *
   * @param path by which way its holder reads: {@code sql}, {@code form}, …
   */
  public record Bearer(String id, Session session, String path) {}

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
      throw new IllegalStateException(say("door.tokenKeyBrokenDelete", file), e);
    }
  }

  /** A token for the door to SQL. */
  public Issued forDoor(Session session, String path, Duration lifetime) {
    String id = UUID.randomUUID().toString();
    Instant expires = clock.instant().plus(lifetime);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(session.subject())
            .issuer(ISSUER)
            .audience(DOOR)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(expires))
            .jwtID(id)
            .claim(PATH, path)
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
    return new Issued(id, token.serialize(), expires);
  }

  /** Reads a token for the door; empty for one that is not ours, not for the door, or expired. */
  public Optional<Bearer> verify(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      boolean own =
          token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
              && token.verify(new RSASSAVerifier(key.toRSAPublicKey()))
              && ISSUER.equals(claims.getIssuer())
              && claims.getAudience().contains(DOOR)
              && claims.getExpirationTime().toInstant().isAfter(clock.instant());
      return own
          ? Optional.of(
              new Bearer(
                  claims.getJWTID(),
                  Session.parse(claims.getSubject()),
                  claims.getStringClaim(PATH)))
          : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot verify a token", e);
    }
  }
}
