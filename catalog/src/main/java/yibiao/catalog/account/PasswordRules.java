package yibiao.catalog.account;

import static yibiao.standard.words.Words.say;

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
      return Optional.of(say("catalog.atLeastCharacters", SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(say("catalog.tooLongAtMost", MOST_BYTES));
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
      return Optional.of(say("catalog.mustNotHoldAccount"));
    }
    if (password.codePoints().distinct().count() < SHORTEST / 2
        || characters < SHORTEST_SENTENCE && kinds(password) < KINDS) {
      return Optional.of(say("catalog.tooSimpleThreeKinds", SHORTEST_SENTENCE));
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
