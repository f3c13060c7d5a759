package yibiao.catalog.organisation;

import java.util.Optional;

/**
 * Who asks, as the access token's subject says: an account, or {@code account#authorization} for a
 * session that is bound to one authorization (purpose).
 */
public record Session(String account, Optional<Integer> authorization) {

  /** The identity that row filters and masks run as; no token is ever made for it. */
  public static final String POLICY = "$policy";

  public static Session of(String subject) {
    int at = subject.indexOf('#');
    if (at < 0) {
      return new Session(subject, Optional.empty());
    }
    try {
      return new Session(
          subject.substring(0, at), Optional.of(Integer.parseInt(subject.substring(at + 1))));
    } catch (NumberFormatException e) {
      return new Session("", Optional.of(-1));
    }
  }

  public String subject() {
    return account + authorization.map(id -> "#" + id).orElse("");
  }
}
