package yibiao.standard.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What forms ask for and nobody may collect this way (个人信息保护法 art. 28), as {@code asked.yaml} says.
 */
public final class RefusedItems {
  private static final List<Refused> ALL = read();

  private RefusedItems() {}

  /**
   * One of them.
   *
   * @param reason why, with the law
   */
  public record Refused(String title, List<String> synonyms, String reason) {}

  private record File(List<Refused> refused) {}

  /** The one that a wording means. */
  public static Optional<Refused> called(String wording) {
    return ALL.stream()
        .filter(item -> item.title().equals(wording) || item.synonyms().contains(wording))
        .findFirst();
  }

  private static List<Refused> read() {
    YAMLMapper yaml =
        YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = RefusedItems.class.getResourceAsStream("/yibiao/standard/asked.yaml")) {
      return yaml.readValue(in, File.class).refused();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
