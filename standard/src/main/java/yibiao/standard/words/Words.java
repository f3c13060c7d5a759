package yibiao.standard.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rooms say to people. A key and its arguments become a text that holds both languages, with
 * marks that nobody sees; whoever shows it to a person {@linkplain #in picks} hers. So a reason can
 * be thrown, kept and sent on by rooms that do not know who will read it.
 */
public final class Words {
  private static final char START = '\u2061';
  private static final char BETWEEN = '\u2063';
  private static final char END = '\u2064';

  /** The innermost first: an argument may be such a text itself. */
  private static final Pattern BOTH =
      Pattern.compile(
          START + "([^" + START + BETWEEN + END + "]*)" + BETWEEN + "([^" + START + BETWEEN + END
              + "]*)" + END);

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Words() {}

  /**
   * A text in both languages.
   *
   * @param key begins with the room that says it, whose words are in {@code
   *     yibiao/<room>/words.properties}
   * @param args what stands at {@code {0}}, {@code {1}} …
   */
  public static String say(String key, Object... args) {
    return both(
        get(Locale.CHINESE, key, said(Locale.CHINESE, args)),
        get(Locale.ENGLISH, key, said(Locale.ENGLISH, args)));
  }

  /** A text in both languages, of which somebody else has the words. */
  public static String both(String chinese, String english) {
    return START + chinese + BETWEEN + english + END;
  }

  private static Object[] said(Locale locale, Object[] args) {
    return Arrays.stream(args).map(arg -> in(locale, String.valueOf(arg))).toArray();
  }

  /** What a text says in one language; one without marks is as it is. */
  public static String in(Locale locale, String text) {
    if (text == null || text.indexOf(START) < 0) {
      return text;
    }
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    String said = text;
    for (Matcher both = BOTH.matcher(said); both.find(); both = BOTH.matcher(said)) {
      said = both.replaceAll(m -> Matcher.quoteReplacement(m.group(english ? 2 : 1)));
    }
    return said;
  }

  /** The words of a key in one language. */
  public static String get(Locale locale, String key, Object... args) {
    try {
      String words = bundle(locale, key.substring(0, key.indexOf('.'))).getString(key);
      return new MessageFormat(words, Locale.ROOT).format(args);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("no words for " + key, e);
    }
  }

  /** All words of a room in one language. */
  public static ResourceBundle bundle(Locale locale, String room) {
    return ResourceBundle.getBundle(
        "yibiao." + room + ".words", locale, Words.class.getClassLoader(), NO_FALLBACK);
  }
}
