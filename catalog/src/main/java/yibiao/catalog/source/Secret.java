package yibiao.catalog.source;

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
            "环境变量未设置 environment variable is not set: " + reference.substring(4));
      }
      return value;
    }
    if (reference.startsWith("file:")) {
      try {
        return Files.readString(Path.of(reference.substring(5))).strip();
      } catch (IOException e) {
        throw new IllegalStateException(
            "密钥文件读不到 secret file cannot be read: " + reference.substring(5), e);
      }
    }
    throw new IllegalStateException(
        "密钥要写成 env:名称 或 file:路径 write a secret as env:NAME or file:PATH");
  }
}
