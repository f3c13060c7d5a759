package yibiao.reports.matching;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

/** The items of the standard, as an installation starts with. */
final class StandardItems {
  private StandardItems() {}

  /** Those that sources deliver, and those that forms ask for besides. */
  static List<DataItem> all() throws IOException {
    return Stream.concat(read("standard.yaml", true).stream(), read("asked.yaml", false).stream())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<DataItem> read(String file, boolean held) throws IOException {
    try (InputStream in = StandardItems.class.getResourceAsStream("/yibiao/standard/" + file)) {
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
                          (List<String>) item.getOrDefault("synonyms", List.of()),
                          (String) item.get("of"),
                          held))
              .toList();
    }
  }

  /** Code list → the ways to write its values → the values. */
  @SuppressWarnings("unchecked")
  static Map<String, Map<String, String>> codes() throws IOException {
    Map<String, Map<String, String>> codes = new HashMap<>();
    for (String file : List.of("standard.yaml", "asked.yaml")) {
      try (InputStream in = StandardItems.class.getResourceAsStream("/yibiao/standard/" + file)) {
        Map<String, Object> standard =
            YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
        ((Map<String, Map<String, List<String>>>) standard.get("codeLists"))
            .forEach(
                (list, values) ->
                    values.forEach(
                        (value, words) ->
                            words.forEach(
                                word ->
                                    codes
                                        .computeIfAbsent(list, l -> new HashMap<>())
                                        .put(word, value))));
      }
    }
    return codes;
  }
}
