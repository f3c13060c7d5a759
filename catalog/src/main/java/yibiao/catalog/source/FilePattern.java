package yibiao.catalog.source;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which file names are meant: a regular expression ({@code residents-\d+\.csv}), or a name with
 * {@code *} and {@code ?} as in a folder's search field ({@code *.xlsx}, {@code 2026年?月.xlsx}).
 */
final class FilePattern {
  private FilePattern() {}

  static Pattern of(String text) {
    if (!isWildcard(text)) {
      try {
        return Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        return wildcard(text);
      }
    }
    return wildcard(text);
  }

  private static boolean isWildcard(String text) {
    boolean signs = text.chars().anyMatch(c -> "\\()[]{}+|^$".indexOf(c) >= 0);
    // ".*" is how a regular expression says what "*" says in a search field.
    return !signs && !text.contains(".*");
  }

  private static Pattern wildcard(String text) {
    StringBuilder regex = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
