package yibiao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word that a template asks for by name is there, in both languages. */
class WordsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern WORD =
      Pattern.compile("#\\{([a-zA-Z][\\w.]*)[(}]|#messages\\.msg\\('([\\w.]+\\w)'\\)");

  private static Set<String> words(String file) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Resource words :
        new PathMatchingResourcePatternResolver().getResources("classpath*:yibiao/**/" + file)) {
      Properties properties = new Properties();
      try (Reader in = new InputStreamReader(words.getInputStream(), StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      names.addAll(properties.stringPropertyNames());
    }
    return names;
  }

  private static Set<String> asked() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(TEMPLATES)) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        WORD.matcher(Files.readString(template)).results().map(WordsTest::name).forEach(asked::add);
      }
    }
    return asked;
  }

  private static String name(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }

  @Test
  void everyWordThatATemplateAsksForIsThereInBothLanguages() throws Exception {
    assertThat(asked()).hasSizeGreaterThan(200);
    assertThat(words("words.properties")).containsAll(asked());
    assertThat(words("words_en.properties")).containsAll(asked());
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws Exception {
    assertThat(words("words_en.properties")).isEqualTo(words("words.properties"));
  }
}
