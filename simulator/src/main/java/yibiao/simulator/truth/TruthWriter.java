package yibiao.simulator.truth;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import yibiao.simulator.world.District;
import yibiao.simulator.world.Dwelling;
import yibiao.simulator.world.Person;

/**
 * Keeps the truth in three files: {@code people.csv} (everybody's true items), {@code records.csv}
 * (which delivered row is whom) and {@code manifest.json} (how many rows each source put out,
 * counted where they were written).
 */
public final class TruthWriter implements Closeable {
  private final Path folder;
  private final CsvWriter records;
  private final Map<String, Integer> delivered = new LinkedHashMap<>();

  public TruthWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.records = CsvWriter.builder().build(folder.resolve("records.csv"));
    records.writeRecord("source", "dataset", "row_key", "person", "dwelling", "community");
  }

  /**
   * One row that a source put out.
   *
   * @param rowKey the row's key in the source, or file#sheet#row
   * @param home the dwelling its address text means, or null
   */
  public void record(String source, String dataset, String rowKey, Person person, Dwelling home) {
    records.writeRecord(
        source,
        dataset,
        rowKey,
        Integer.toString(person.number()),
        home == null ? "" : home.code(),
        home == null ? "" : home.community().code());
    delivered(source, 1);
  }

  /** Rows (or whole unreadable files) that are about nobody. */
  public void delivered(String source, int rows) {
    delivered.merge(source, rows, Integer::sum);
  }

  public void people(District district, Known known) throws IOException {
    TreeSet<String> items = new TreeSet<>();
    district.people().forEach(person -> items.addAll(person.items().keySet()));
    try (CsvWriter people = CsvWriter.builder().build(folder.resolve("people.csv"))) {
      List<String> header = new ArrayList<>(List.of("person", "delivered", "known"));
      header.addAll(items);
      people.writeRecord(header);
      for (Person person : district.people()) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(person.number()));
        row.add(Boolean.toString(known.anybody(person)));
        row.add(String.join(";", known.of(person)));
        items.forEach(item -> row.add(person.item(item)));
        people.writeRecord(row);
      }
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("today", district.settings().today().toString());
    manifest.put("residents", district.people().stream().filter(known::anybody).count());
    manifest.put("delivered", delivered);
    JsonMapper.builder().build().writeValue(folder.resolve("manifest.json").toFile(), manifest);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
