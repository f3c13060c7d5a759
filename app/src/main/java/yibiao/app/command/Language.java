package yibiao.app.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import yibiao.standard.words.Words;

/** The command line's language: the one that is asked for, or the environment's; Chinese else. */
public final class Language {
  static final String OPTION = "--lang";

  private Language() {}

  /**
   * Which one it is.
   *
   * @param args the command line, of which {@code --lang en} is looked for
   * @param environment whose {@code YIBIAO_LANG}, {@code LC_ALL}, {@code LC_MESSAGES} and {@code
   *     LANG} count, in this order
   */
  static Locale of(String[] args, Map<String, String> environment) {
    String asked = "";
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        asked = args[i].substring(OPTION.length() + 1);
      } else if (args[i].equals(OPTION) && i + 1 < args.length) {
        asked = args[i + 1];
      }
    }
    String said =
        Stream.of(
                asked,
                environment.getOrDefault("YIBIAO_LANG", ""),
                environment.getOrDefault("LC_ALL", ""),
                environment.getOrDefault("LC_MESSAGES", ""),
                environment.getOrDefault("LANG", ""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return said.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
  }

  /** From now on whatever this program prints is in that language, and so is what Java says. */
  static void speak(Locale locale) {
    Locale.setDefault(locale);
    System.setOut(new Speaking(System.out, locale));
    System.setErr(new Speaking(System.err, locale));
  }

  /** Of what is said in both languages, it prints one. */
  private static final class Speaking extends PrintStream {
    private final Locale locale;

    Speaking(PrintStream out, Locale locale) {
      super(out, true, StandardCharsets.UTF_8);
      this.locale = locale;
    }

    @Override
    public void print(String text) {
      super.print(Words.in(locale, text));
    }

    @Override
    public void println(String text) {
      super.println(Words.in(locale, text));
    }

    @Override
    public void println(Object object) {
      super.println(Words.in(locale, String.valueOf(object)));
    }

    @Override
    public PrintStream format(String format, Object... args) {
      super.print(Words.in(locale, String.format(format, args)));
      return this;
    }

    @Override
    public PrintStream printf(String format, Object... args) {
      return format(format, args);
    }
  }
}
