package yibiao.catalog.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Statements for the record: what was looked for, a name or a number, becomes a keyed hash
 * (HMAC-SHA256). An auditor sees that it was the same person again, and not who.
 */
public final class Redaction {
  private static final String ALGORITHM = "HmacSHA256";

  /** Texts, quoted names, comments, and long numbers, in the order in which SQL reads them. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<text>(?:[uU]&|[xX])?'[^']*+(?:''[^']*+)*+'?)|(?<name>\"[^\"]*+(?:\"\"[^\"]*+)*+\"?)"
              + "|(?<comment>--[^\\r\\n]*|/\\*.*?(?:\\*/|$))|(?<number>(?<![\\w.])\\d[\\d_]{6,}(?:[eE.]\\d+)?)",
          Pattern.DOTALL);

  /** Days, division codes and the catalog's own words name nobody. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}([ T][\\d:.+]+)?|\\d{1,6}|\\d{9}|\\d{12}|\\d{2,12}%|[a-z][a-z0-9_]{0,40}|%?|[男女是否]");

  private static final int LONGEST = 20_000;

  private final SecretKeySpec key;

  public Redaction(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The statement as it goes on record; of one that is very long, its beginning. */
  public String of(String statement) {
    String redacted = redacted(statement);
    return redacted.length() <= LONGEST
        ? redacted
        : redacted.substring(0, LONGEST)
            + " … ("
            + statement.length()
            + ", #"
            + hash(statement)
            + ")";
  }

  private String redacted(String statement) {
    return PARTS
        .matcher(statement)
        .replaceAll(
            part -> {
              String found = part.group();
              if (part.group("comment") != null) {
                return "";
              }
              boolean harmless =
                  part.group("name") != null
                      ? found.matches("\"[A-Za-z0-9_$.]*\"")
                      : part.group("text") != null && HARMLESS.matcher(inner(found)).matches();
              return Matcher.quoteReplacement(harmless ? found : quoted(found, part));
            })
        .strip();
  }

  private String quoted(String found, java.util.regex.MatchResult part) {
    String quote = part.group("name") != null ? "\"" : part.group("text") != null ? "'" : "";
    return quote + "#" + hash(inner(found)) + quote;
  }

  private static String inner(String found) {
    String text = found.replaceFirst("^(?:[uU]&|[xX])?(?=')", "");
    boolean quoted = text.startsWith("'") || text.startsWith("\"");
    return quoted ? text.substring(1, Math.max(1, text.length() - 1)) : text;
  }

  /** The same for what was typed into a field. */
  public String hash(String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(value.strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
