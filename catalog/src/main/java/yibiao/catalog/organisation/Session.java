package yibiao.catalog.organisation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks, as the query engine knows her: {@code account}, {@code account#authorization} for a
 * session that is bound to one authorization (purpose), and {@code @key} behind either for one
 * statement of it.
 *
 * @param query the key of the statement, "" where there is none
 */
public record Session(String account, Optional<Integer> authorization, String query) {

  /** The identity that row filters and masks run as; no token is ever made for it. */
  public static final String POLICY = "$policy";

  private static final Pattern SUBJECT =
      Pattern.compile("([a-zA-Z0-9._-]{1,60})(?:#(\\d{1,9}))?(?:@([a-z0-9]{1,40}))?");

  /** A session that has all of the account's rights. */
  public static Session of(String account) {
    return new Session(account, Optional.empty(), "");
  }

  /** Reads a subject; of what is none, nobody's session. */
  public static Session parse(String subject) {
    Matcher parts = SUBJECT.matcher(subject);
    if (!parts.matches()) {
      return new Session("", Optional.of(-1), "");
    }
    return new Session(
        parts.group(1),
        Optional.ofNullable(parts.group(2)).map(Integer::valueOf),
        Optional.ofNullable(parts.group(3)).orElse(""));
  }

  public Session boundTo(int authorizationId) {
    return new Session(account, Optional.of(authorizationId), query);
  }

  public Session withQuery(String key) {
    return new Session(account, authorization, key);
  }

  public String subject() {
    return account
        + authorization.map(id -> "#" + id).orElse("")
        + (query.isEmpty() ? "" : "@" + query);
  }
}
