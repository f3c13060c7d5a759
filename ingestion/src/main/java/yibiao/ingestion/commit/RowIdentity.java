package yibiao.ingestion.commit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import yibiao.standard.plan.Dataset;

/** What tells the rows of a dataset apart, and one state of a row from another. */
public final class RowIdentity {
  /**
   * A number of which digits were lost, or a text of which characters were: two people's may look
   * the same.
   */
  private static final Pattern UNSURE = Pattern.compile("-?\\d(\\.\\d+)?[Ee]\\+?\\d+|.*\ufffd.*");

  private RowIdentity() {}

  /**
   * The key of a row: its key columns, one behind the other. A row whose key says nothing is known
   * by its content alone, so that no two rows without a key are taken for one.
   *
   * @param columns the columns of the key
   * @param cells column → text, null for what the source has as null
   */
  public static String key(List<String> columns, Map<String, String> cells) {
    StringJoiner key = new StringJoiner(Dataset.KEY_SEPARATOR);
    boolean says = false;
    boolean unsure = false;
    for (String column : columns) {
      String part = cells.get(column) == null ? "" : cells.get(column);
      says |= !part.isBlank();
      unsure |= UNSURE.matcher(part).matches();
      key.add(part.indexOf('|') < 0 ? part : part.replace("\\", "\\\\").replace("|", "\\|"));
    }
    return says && !unsure ? key.toString() : "#" + hash(cells);
  }

  /** A hash of what a row says; the order of its columns does not matter. */
  public static String hash(Map<String, String> cells) {
    MessageDigest digest = sha256();
    new TreeMap<>(cells)
        .forEach(
            (name, text) -> {
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update((byte) (text == null ? 2 : 0));
              if (text != null) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
              }
              digest.update((byte) 1);
            });
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  static byte[] digest(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
