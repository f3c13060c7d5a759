package yibiao.reports.matching;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

/** The items of the standard, as an installation starts with. */
final class StandardItems {
  private StandardItems() {}

  @SuppressWarnings("unchecked")
  static List<DataItem> all() throws IOException {
    try (InputStream in =
        StandardItems.class.getResourceAsStream("/yibiao/standard/standard.yaml")) {
      Map<String, Object> standard =
          YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
      return ((List<Map<String, Object>>) standard.get("items"))
          .stream()
              .map(
                  item ->
                      new DataItem(
                          (String) item.get("name"),
                          (String) item.get("title"),
                          "",
                          Item.Type.valueOf((String) item.get("type")),
                          (String) item.get("codeList"),
                          (String) item.get("department"),
                          (Integer) item.get("level"),
                          false,
                          false,
                          false,
                          (List<String>) item.getOrDefault("synonyms", List.of())))
              .toList();
    }
  }
}
