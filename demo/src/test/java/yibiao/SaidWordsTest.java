package yibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yibiao.standard.words.Words;

/** What rooms say: every key has its words, in two languages, one at a time. */
class SaidWordsTest {
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say\\(\\s*|new Level\\(\\s*|RuleBroken\\.of\\(\\s*|RuleBroken\\.at\\([^,]+,\\s*|bundle:)\"?([a-z]+\\.[\\w.]+)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Two Han characters and two English words in one literal. */
  private static final Pattern GLUED =
      Pattern.compile("\"[^\"\\n]*\\p{IsHan}{2}[^\"\\n]* [a-z]{2,} [a-z]{2,}[^\"\\n]*\"");

  /**
   * The same, put together: a literal in Chinese, and further on in the statement one in English.
   */
  private static final Pattern GLUED_ON =
      Pattern.compile(
          "\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"[^;\"{}]*(?:\"[^\"\\n]*\"[^;\"{}]*){0,4}\\+\\s*\" [a-z]{2,} [a-z]{2,}");

  private static List<Path> sources() throws IOException {
    Path home = Path.of(System.getProperty("yibiao.home"));
    try (Stream<Path> files = Files.walk(home, 12)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/"))
          .filter(file -> !file.toString().contains("/bench/"))
          .filter(file -> !file.toString().contains("/simulator/"))
          .toList();
    }
  }

  @Test
  void everyKeyHasItsWords() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path source : sources()) {
      SAID.matcher(Files.readString(source)).results().forEach(said -> keys.add(said.group(1)));
    }
    assertThat(keys).hasSizeGreaterThan(200);
    for (String key : keys) {
      String room = key.substring(0, key.indexOf('.'));
      assertThat(HAN.matcher(Words.bundle(Locale.ENGLISH, room).getString(key)).find())
          .as("English words of " + key)
          .isFalse();
      assertThat(Words.bundle(Locale.CHINESE, room).getString(key)).as(key).isNotBlank();
    }
  }

  @Test
  void noTextHasBothLanguages() throws IOException {
    List<String> glued = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      Stream.concat(GLUED.matcher(text).results(), GLUED_ON.matcher(text).results())
          .map(found -> source.getFileName() + ": " + found.group())
          .forEach(glued::add);
    }
    assertThat(glued.stream().collect(Collectors.joining("\n"))).isEmpty();
  }

  @Test
  void anArgumentIsSaidInTheLanguageOfItsText() {
    String said = Words.say("desk.valueNotValidOne", Words.say("desk.reason"));
    assertThat(Words.in(Locale.ENGLISH, said))
        .isEqualTo("the value is not a valid one: the reason");
    assertThat(Words.in(Locale.CHINESE, said)).isEqualTo("更正的值不合规：理由");
    assertThat(Words.in(Locale.ENGLISH, "as it is")).isEqualTo("as it is");
  }
}
