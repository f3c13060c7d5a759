package yibiao.app.settings;

import static yibiao.standard.words.Words.say;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a configuration that is no configuration yet, with its place. */
final class UnreadableSettings {
  private UnreadableSettings() {}

  static String words(JacksonException e) {
    return place(e) + cause(e) + line(e);
  }

  private static String cause(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return say(
          "app.noSuchSetting",
          unknown.getPropertyName(),
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return say(
          "app.noneOf",
          wrong.getValue(),
          Arrays.stream(wrong.getTargetType().getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    if (e instanceof InvalidFormatException wrong) {
      return say("app.notOfRightKind", wrong.getValue());
    }
    if (String.valueOf(e.getOriginalMessage()).startsWith("No content")) {
      return say("app.emptyFile");
    }
    if (e instanceof DatabindException) {
      return say("app.notExpectedHere");
    }
    return say("app.notYaml", e.getOriginalMessage().lines().findFirst().orElse(""));
  }

  /** {@code organisations[0].kind: } */
  private static String place(JacksonException e) {
    if (!(e instanceof DatabindException) || e.getPath().isEmpty()) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else if (step.getIndex() >= 0) {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path + ": ";
  }

  private static String line(JacksonException e) {
    if (e.getLocation() == null || e.getLocation().getLineNr() < 1) {
      return "";
    }
    int line = e.getLocation().getLineNr();
    return say("app.nearLine", line);
  }
}
