package yibiao.simulator.truth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The truth as kept in its three files. */
public final class Truth {
  /** Everybody's true items, and which of them at least one source delivered readably. */
  public record TruePerson(
      int number, boolean delivered, Set<String> known, Map<String, String> items) {
    String item(String name) {
      return items.getOrDefault(name, "");
    }

    boolean isAlive() {
      return !item("life_status").equals("死亡");
    }

    int ageOn(LocalDate day) {
      return LocalDate.parse(item("birth_date")).until(day).getYears();
    }
  }

  /**
   * Whom a delivered row is about, and the dwelling and community that its address text means (""
   * for none).
   */
  public record TrueRecord(int person, String dwelling, String community) {}

  private final LocalDate today;
  private final long residents;
  private final Map<String, Long> delivered = new LinkedHashMap<>();
  private final Map<Integer, TruePerson> people = new HashMap<>();
  private final Map<String, TrueRecord> records = new HashMap<>();

  private Truth(JsonNode manifest) {
    today = LocalDate.parse(manifest.get("today").asString());
    residents = manifest.get("residents").asLong();
    manifest
        .get("delivered")
        .properties()
        .forEach(e -> delivered.put(e.getKey(), e.getValue().asLong()));
  }

  public static Truth read(Path folder) throws IOException {
    Truth truth =
        new Truth(JsonMapper.builder().build().readTree(folder.resolve("manifest.json").toFile()));
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("people.csv"))) {
      for (NamedCsvRecord row : rows) {
        Map<String, String> items = new HashMap<>();
        row.getFieldsAsMap()
            .forEach(
                (name, value) -> {
                  if (!value.isEmpty()) {
                    items.put(name, value);
                  }
                });
        int number = Integer.parseInt(row.getField("person"));
        Set<String> known =
            Arrays.stream(row.getField("known").split(";")).collect(Collectors.toSet());
        truth.people.put(
            number, new TruePerson(number, row.getField("delivered").equals("true"), known, items));
      }
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("records.csv"))) {
      for (NamedCsvRecord row : rows) {
        truth.records.put(
            row.getField("source") + "/" + row.getField("dataset") + "/" + row.getField("row_key"),
            new TrueRecord(
                Integer.parseInt(row.getField("person")),
                row.getField("dwelling"),
                row.getField("community")));
      }
    }
    return truth;
  }

  public LocalDate today() {
    return today;
  }

  /** How many people at least one source knows. */
  public long residents() {
    return residents;
  }

  /** Source → rows (and whole unreadable files) that it put out. */
  public Map<String, Long> delivered() {
    return delivered;
  }

  /** Everybody there is, by number. */
  public Map<Integer, TruePerson> people() {
    return people;
  }

  /** Record id ({@code source/dataset/row_key}) → whom it is about. */
  Map<String, TrueRecord> records() {
    return records;
  }
}
