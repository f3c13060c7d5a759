package yibiao.app.settings;

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
      return "没有“"
          + unknown.getPropertyName()
          + "”这一项；可写 no such setting; there are: "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "“"
          + wrong.getValue()
          + "”不行，可写 is none of: "
          + Arrays.stream(wrong.getTargetType().getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidFormatException wrong) {
      return "“" + wrong.getValue() + "”写错了 is not of the right kind";
    }
    if (String.valueOf(e.getOriginalMessage()).startsWith("No content")) {
      return "文件是空的；样例见 docs/yibiao-example.yaml the file is empty; see docs/yibiao-example.yaml";
    }
    if (e instanceof DatabindException) {
      return "这里的写法不对，样例见 docs/yibiao-example.yaml not what is expected here; see docs/yibiao-example.yaml";
    }
    return "不是 YAML no YAML: " + e.getOriginalMessage().lines().findFirst().orElse("");
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
    return "，第 " + line + " 行附近 near line " + line;
  }
}
