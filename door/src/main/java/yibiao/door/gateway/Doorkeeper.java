package yibiao.door.gateway;

import static yibiao.standard.words.Words.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.door.token.AccessTokens;
import yibiao.door.token.AccessTokens.Bearer;

/**
 * Lets in who comes over TLS with a valid token of her own: not expired, not revoked, of an account
 * that is active, in nobody else's name.
 */
final class Doorkeeper {
  private final AccessTokens tokens;

  Doorkeeper(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /** Who asks; empty when the answer, no, has been sent. */
  Optional<Bearer> admits(
      HttpServletRequest request, HttpServletResponse response, SharingPolicy policy)
      throws IOException {
    if (!request.isSecure()) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return Optional.empty();
    }
    String header = ClientRequest.header(request, "Authorization");
    Optional<Bearer> bearer =
        header.startsWith("Bearer ")
            ? tokens.verify(header.substring("Bearer ".length()))
            : Optional.empty();
    Optional<Bearer> valid =
        bearer
            .filter(b -> !policy.revokedTokens().contains(b.id()))
            .filter(
                b ->
                    policy
                        .account(b.session().account())
                        .filter(account -> !account.suspended())
                        .isPresent());
    if (valid.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"yibiao\"");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(say("door.tokenInvalidExpiredOr"));
      return valid;
    }
    String user = ClientRequest.header(request, "X-Trino-User");
    if (!user.isEmpty() && !user.equals(valid.get().session().account())) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return Optional.empty();
    }
    return valid;
  }
}
