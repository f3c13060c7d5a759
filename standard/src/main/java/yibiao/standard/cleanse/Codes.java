package yibiao.standard.cleanse;

import java.util.Map;

/** A coded value by its list's spellings, such as 男 / 男性 / 1 / M for sex (GB/T 2261.1). */
public final class Codes {
  static final String UNKNOWN = "unknown_code";

  private Codes() {}

  /** Reads a code, a short name or a synonym as the list's standard wording. */
  public static Cleansed cleanse(String raw, String list, Map<String, String> spellings) {
    String text = Text.squeeze(Text.normalise(raw));
    if (text.isEmpty()) {
      return Cleansed.MISSING;
    }
    String standard = spellings.get(text);
    return standard == null
        ? Cleansed.unreadable(text, list + "." + UNKNOWN)
        : Cleansed.of(standard);
  }
}
