package yibiao.app.settings;

import static yibiao.standard.words.Words.say;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.standard.words.Words;

/** Reads a configuration file; whatever is wrong with it is said at once, each with its place. */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with all that is wrong with it
   */
  public static PlatformSettings read(Path file) throws IOException {
    return parse(Files.readString(file), file.toString());
  }

  /** Reads a text; {@code name} is what it is called in messages. */
  public static PlatformSettings parse(String yaml, String name) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    PlatformSettings settings;
    try {
      settings = mapper.readValue(yaml, PlatformSettings.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(name + ": " + UnreadableSettings.words(e), e);
    }
    List<String> problems = new ArrayList<>(violations(settings));
    problems.addAll(SettingsReferences.problems(settings));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          say("app.settingsWrong", name, String.join("\n  ", problems)));
    }
    return settings;
  }

  /** What Hibernate Validator finds, in both languages. */
  private static List<String> violations(PlatformSettings settings) {
    Map<String, String> chinese = violations(settings, Locale.SIMPLIFIED_CHINESE);
    Map<String, String> english = violations(settings, Locale.ENGLISH);
    return chinese.entrySet().stream()
        .map(
            e -> e.getKey() + ": " + Words.both(e.getValue(), english.getOrDefault(e.getKey(), "")))
        .toList();
  }

  private static Map<String, String> violations(PlatformSettings settings, Locale locale) {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    MessageInterpolator words = configuration.getDefaultMessageInterpolator();
    configuration.messageInterpolator(
        new MessageInterpolator() {
          @Override
          public String interpolate(String template, Context context) {
            return words.interpolate(template, context, locale);
          }

          @Override
          public String interpolate(String template, Context context, Locale other) {
            return words.interpolate(template, context, locale);
          }
        });
    try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
      return factory.getValidator().validate(settings).stream()
          .collect(
              Collectors.toMap(
                  v -> v.getPropertyPath().toString(),
                  v -> v.getMessage(),
                  (a, b) -> a + ", " + b,
                  TreeMap::new));
    }
  }
}
