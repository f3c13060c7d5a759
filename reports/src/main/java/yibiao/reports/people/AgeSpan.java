package yibiao.reports.people;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.standard.group.Group;

/**
 * Ages in years.
 *
 * @param from the first of them; 0 for any
 * @param below the first that is not one any more; 0 for any
 */
record AgeSpan(int from, int below) {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,3})(?:周岁|岁)?(?:至|到|—|－|–|-|~|～)(\\d{1,3})(?:周岁|岁)");
  private static final Pattern FROM =
      Pattern.compile("(\\d{1,3})(?:周岁|岁)(?:及|\\(含\\)|含)?以上|(?:年?满|达到)(\\d{1,3})(?:周岁|岁)");
  private static final Pattern BELOW =
      Pattern.compile("(\\d{1,3})(?:周岁|岁)(及|\\(含\\)|含)?以下|(?:未满|不满)(\\d{1,3})(?:周岁|岁)");
  private static final Pattern NUMERAL =
      Pattern.compile("([一二三四五六七八九]?)(百)?零?([一二三四五六七八九]?十)?([一二三四五六七八九]?)(?=周岁|岁|至|到)");
  private static final String DIGITS = "零一二三四五六七八九";

  /** The ages that a text says in figures or numerals. */
  static Optional<AgeSpan> in(String words) {
    String text = figures(words);
    Matcher range = RANGE.matcher(text);
    if (range.find()) {
      return Optional.of(
          new AgeSpan(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) + 1));
    }
    Matcher below = BELOW.matcher(text);
    if (below.find()) {
      boolean strictly = below.group(3) != null;
      int last = Integer.parseInt(strictly ? below.group(3) : below.group(1));
      return Optional.of(new AgeSpan(0, strictly || below.group(2) == null ? last : last + 1));
    }
    Matcher from = FROM.matcher(text);
    return from.find()
        ? Optional.of(
            new AgeSpan(Integer.parseInt(from.group(1) == null ? from.group(2) : from.group(1)), 0))
        : Optional.empty();
  }

  /** A group's. */
  static Optional<AgeSpan> of(Group group) {
    return group.from() == null && group.below() == null
        ? Optional.empty()
        : Optional.of(
            new AgeSpan(
                group.from() == null ? 0 : group.from(),
                group.below() == null ? 0 : group.below()));
  }

  /** A text with 六十五周岁 as 65周岁. */
  static String figures(String text) {
    return NUMERAL.matcher(text).replaceAll(AgeSpan::figure);
  }

  private static String figure(MatchResult numeral) {
    String all = numeral.group();
    if (all.isEmpty()) {
      return "";
    }
    if (numeral.group(2) == null && numeral.group(3) == null) {
      return DIGITS.indexOf(all.charAt(0)) < 0 || all.length() > 1
          ? Matcher.quoteReplacement(all)
          : Integer.toString(DIGITS.indexOf(all));
    }
    int value = 0;
    String hundreds = numeral.group(1);
    if (numeral.group(2) != null) {
      value += 100 * (hundreds.isEmpty() ? 1 : DIGITS.indexOf(hundreds));
      hundreds = "";
    }
    if (numeral.group(3) != null) {
      String tens = numeral.group(3).length() == 2 ? numeral.group(3).substring(0, 1) : hundreds;
      value += 10 * (tens.isEmpty() ? 1 : DIGITS.indexOf(tens));
    }
    value += numeral.group(4).isEmpty() ? 0 : DIGITS.indexOf(numeral.group(4));
    return Integer.toString(value);
  }

  /** A numeral such as 六十五. */
  static int number(String numeral) {
    return Integer.parseInt(figures(numeral + "岁").replace("岁", ""));
  }
}
