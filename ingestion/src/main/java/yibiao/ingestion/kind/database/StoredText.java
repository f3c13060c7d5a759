package yibiao.ingestion.kind.database;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A value of a database as text, as it is stored: no exponents, no rounding, no Java in it. */
final class StoredText {
  /** From here on a double holds fewer digits than it shows: 2^53. */
  private static final double EXACT_DOUBLE = 9007199254740992.0;

  /** The same for a single: 2^24. */
  private static final double EXACT_SINGLE = 16777216.0;

  private static final Pattern NO_FRACTION = Pattern.compile("(:\\d\\d)\\.0+(?!\\d)");

  private StoredText() {}

  /** The text of one column; null for null. */
  static String of(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          binary(row.getBytes(column));
      case Types.BIT, Types.BOOLEAN ->
          bool(row.getString(column), row.getMetaData().getColumnTypeName(column));
      case Types.DOUBLE, Types.FLOAT -> floating(row.getString(column), EXACT_DOUBLE);
      case Types.REAL -> floating(row.getString(column), EXACT_SINGLE);
      case Types.NUMERIC, Types.DECIMAL -> decimal(row.getString(column));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIME ->
          time(row.getString(column));
      default -> row.getString(column);
    };
  }

  /** Some databases keep text as bytes; what is no text is told in hexadecimals. */
  private static String binary(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().noneMatch(c -> c < 0x20 || c == 0x7f)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // No text, then.
    }
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  /** A column of bits or small numbers that a driver takes for truth values keeps its numbers. */
  private static String bool(String text, String type) {
    boolean bit = type.equalsIgnoreCase("bit");
    return switch (text) {
      case null -> null;
      case "t", "true" -> bit ? "1" : "true";
      case "f", "false" -> bit ? "0" : "false";
      default -> text.matches("b'[01]+'") ? text.substring(2, text.length() - 1) : text;
    };
  }

  /** A number with more digits than it can hold says so by its exponent. */
  private static String floating(String text, double exact) {
    if (text == null || !text.matches("-?[\\d.]+([eE][+-]?\\d+)?")) {
      return text; // NaN and its like.
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs(number.doubleValue()) < exact) {
      String plain = number.toPlainString();
      return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
    BigDecimal known = number.stripTrailingZeros();
    int exponent = known.precision() - known.scale() - 1;
    return known.movePointLeft(exponent).toPlainString() + "E+" + exponent;
  }

  private static String decimal(String text) {
    return text == null || text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
  }

  private static String time(String text) {
    return text == null ? null : NO_FRACTION.matcher(text).replaceFirst("$1");
  }
}
