package yibiao.catalog.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be like (GB/T 22239-2019, 8.1.4.1: complex): 12 characters of three kinds,
 * or a sentence of 20; no more than bcrypt reads.
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int SHORTEST_SENTENCE = 20;
  private static final int MOST_BYTES = 72;
  private static final int KINDS = 3;

  private PasswordRules() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<String> broken(String account, String password) {
    int characters = password.codePointCount(0, password.length());
    if (characters < SHORTEST) {
      return Optional.of("至少 " + SHORTEST + " 个字符 at least " + SHORTEST + " characters");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(
          "太长：最多 " + MOST_BYTES + " 个字母或 24 个汉字 too long: at most " + MOST_BYTES + " letters");
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
      return Optional.of("不能含有账号名 must not hold the account's name");
    }
    if (password.codePoints().distinct().count() < SHORTEST / 2
        || characters < SHORTEST_SENTENCE && kinds(password) < KINDS) {
      return Optional.of(
          "太简单：大写、小写、数字、其他字符至少三种，或者 "
              + SHORTEST_SENTENCE
              + " 个字符以上的一句话 too simple: three kinds of capitals, small letters, digits, others, or a sentence of "
              + SHORTEST_SENTENCE
              + " characters");
    }
    return Optional.empty();
  }

  private static long kinds(String password) {
    return password.codePoints().map(PasswordRules::kind).distinct().count();
  }

  private static int kind(int character) {
    if (character >= 'a' && character <= 'z') {
      return 0;
    }
    if (character >= 'A' && character <= 'Z') {
      return 1;
    }
    return Character.isDigit(character) ? 2 : 3;
  }
}
