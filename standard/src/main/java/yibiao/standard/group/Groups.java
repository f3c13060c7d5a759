package yibiao.standard.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The groups that are known, in the order of their descriptions.
 *
 * @param unheld words for groups that no data tell of: a form about them is not one about everybody
 */
public record Groups(List<Group> groups, List<String> unheld) {
  private static final Groups STANDARD = read("/yibiao/standard/groups.yaml");

  public Groups {
    groups = List.copyOf(groups);
    unheld = List.copyOf(unheld);
  }

  /** Those of {@code groups.yaml}. */
  public static Groups standard() {
    return STANDARD;
  }

  /** Those that are kept as key populations. */
  public List<Group> keyPopulations() {
    return groups.stream().filter(Group::isKeyPopulation).toList();
  }

  private static Groups read(String resource) {
    YAMLMapper yaml =
        YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    try (InputStream in = Groups.class.getResourceAsStream(resource)) {
      return yaml.readValue(in, Groups.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
