package yibiao.catalog.source;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secret references in source definitions: {@code env:NAME} or {@code file:PATH}. */
public final class Secret {
  private Secret() {}

  /** The secret itself; fails, without telling anything of it, when it is not there. */
  public static String resolve(String reference) {
    if (reference.isEmpty()) {
      return "";
    }
    if (reference.startsWith("env:")) {
      String value = System.getenv(reference.substring(4));
      if (value == null) {
        throw new IllegalStateException(
            say("catalog.environmentVariableNotSet", reference.substring(4)));
      }
      return value;
    }
    if (reference.startsWith("file:")) {
      try {
        return Files.readString(Path.of(reference.substring(5))).strip();
      } catch (IOException e) {
        throw new IllegalStateException(
            say("catalog.secretFileCannotBe", reference.substring(5)), e);
      }
    }
    throw new IllegalStateException(say("catalog.writeSecretAsEnv"));
  }
}
