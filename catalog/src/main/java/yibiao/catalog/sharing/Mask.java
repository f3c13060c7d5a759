package yibiao.catalog.sharing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.standard.plan.Item;

/**
 * What is left of a value that its reader may not see clear: its shape, never enough to re-identify
 * (GB/T 37964-2019). A value that is too short for its mask is hidden. {@link #NONE} means that the
 * column is refused instead.
 */
public enum Mask {
  NONE,
  /** Nothing at all: SQL NULL. */
  HIDE,
  /** 张＊＊ */
  NAME,
  /** 3****************X */
  ID_NUMBER,
  /** 138****1234 */
  PHONE,
  /** Up to the community, or else the township; nothing that a house number stands before. */
  ADDRESS,
  /** 1 January of the year. */
  YEAR;

  public static final int ID_LENGTH = 18;
  public static final int PHONE_LENGTH = 11;

  /** The parts of an address that may be shown, the narrower one first. */
  public static final String TO_COMMUNITY = "^[^0-9０-９]*?(居民委员会|居委会|村民委员会|村委会|社区)";

  public static final String TO_TOWNSHIP = "^[^0-9０-９]*?(街道|镇|乡)";

  private static final Pattern COMMUNITY = Pattern.compile(TO_COMMUNITY);
  private static final Pattern TOWNSHIP = Pattern.compile(TO_TOWNSHIP);

  /**
   * Whether it can stand for an item's values: a year is left of days only, and nothing else of
   * them.
   */
  public boolean fits(Item.Type type) {
    return switch (this) {
      case NONE, HIDE -> true;
      case YEAR -> type == Item.Type.DATE;
      case NAME, ID_NUMBER, PHONE, ADDRESS -> type != Item.Type.DATE;
    };
  }

  /** A value's text behind this mask; null for nothing. */
  public String of(String value) {
    if (value == null) {
      return null;
    }
    int length = value.codePointCount(0, value.length());
    return switch (this) {
      case NONE, HIDE -> null;
      case NAME -> value.isEmpty() ? null : part(value, 0, 1) + "＊＊";
      case ID_NUMBER ->
          length == ID_LENGTH ? part(value, 0, 1) + "*".repeat(16) + part(value, 17, 18) : null;
      case PHONE ->
          length >= PHONE_LENGTH
              ? part(value, 0, 3) + "****" + part(value, length - 4, length)
              : null;
      case ADDRESS -> address(value);
      case YEAR -> part(value, 0, 4) + "-01-01";
    };
  }

  private static String address(String value) {
    Matcher community = COMMUNITY.matcher(value);
    if (community.find()) {
      return community.group();
    }
    Matcher township = TOWNSHIP.matcher(value);
    return township.find() ? township.group() : null;
  }

  /** By characters, not by UTF-16 units: rare characters are two of those. */
  private static String part(String value, int from, int to) {
    return value.substring(value.offsetByCodePoints(0, from), value.offsetByCodePoints(0, to));
  }
}
