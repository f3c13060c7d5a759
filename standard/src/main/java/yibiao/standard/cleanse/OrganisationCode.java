package yibiao.standard.cleanse;

import java.util.Locale;

/**
 * An organisation's code. Source: GB 32100-2015 法人和其他组织统一社会信用代码编码规则: 18 characters of digits and
 * letters without I, O, S, V and Z, the last one a check character (weights 3^(i-1) mod 31). The 9
 * characters before it are the organisation code of GB 11714-1997, which older registers have alone
 * (weights 3, 7, 9, 10, 5, 8, 4, 2; modulo 11).
 */
public final class OrganisationCode {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int BASE = 31;
  private static final int STEP = 3;
  private static final int OLD_LENGTH = 9;
  private static final int[] OLD_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int OLD_BASE = 11;

  private OrganisationCode() {}

  /** Reads a code; width, blanks, hyphens and lower case are repaired silently. */
  public static Cleansed cleanse(String raw) {
    String text = Text.squeeze(Text.normalise(raw)).replace("-", "").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Cleansed.MISSING;
    }
    if (text.length() == OLD_LENGTH) {
      return isOldCode(text)
          ? Cleansed.repaired(text, "organisation_code.old")
          : Cleansed.unreadable(text, "organisation_code.checksum");
    }
    if (text.length() != LENGTH || !text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)) {
      return Cleansed.unreadable(text, "organisation_code.shape");
    }
    return text.charAt(LENGTH - 1) == checkOf(text)
        ? Cleansed.of(text)
        : Cleansed.unreadable(text, "organisation_code.checksum");
  }

  private static char checkOf(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
      weight = weight * STEP % BASE;
    }
    return CHARACTERS.charAt((BASE - sum % BASE) % BASE);
  }

  private static boolean isOldCode(String code) {
    int sum = 0;
    for (int i = 0; i < OLD_LENGTH - 1; i++) {
      int value = Character.digit(code.charAt(i), Character.MAX_RADIX);
      if (value < 0) {
        return false;
      }
      sum += value * OLD_WEIGHTS[i];
    }
    int check = OLD_BASE - sum % OLD_BASE;
    char expected = check == 10 ? 'X' : check == OLD_BASE ? '0' : (char) ('0' + check);
    return code.charAt(OLD_LENGTH - 1) == expected;
  }
}
