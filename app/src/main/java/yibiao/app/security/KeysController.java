package yibiao.app.security;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that access tokens are checked with (RFC 7517). */
@RestController
class KeysController {
  private final AccessTokens tokens;

  KeysController(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/jwks.json")
  Map<String, Object> keys() {
    return tokens.publicKeys();
  }
}
