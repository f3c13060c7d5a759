package yibiao.ingestion.own;

import static yibiao.standard.words.Words.say;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Arrival;
import yibiao.ingestion.delivery.Intake;
import yibiao.standard.plan.Dataset;

/** Sources that the platform is itself. */
@Component
public class OwnSource {
  private final Sources sources;
  private final Intake intake;

  OwnSource(Sources sources, Intake intake) {
    this.sources = sources;
    this.intake = intake;
  }

  /**
   * One such source: it has one dataset of persons, and of each key the newest row holds.
   *
   * @param name as raw tables are named by it
   * @param department whose word it is
   * @param dataset its dataset's name
   * @param datasetTitle what people call that
   * @param key the columns that identify a row
   * @param asOf the column that says when a row was true
   * @param items the standard items that a row may have; each is the column of its name
   */
  public record Description(
      String name,
      String title,
      String department,
      String dataset,
      String datasetTitle,
      List<String> key,
      String asOf,
      Collection<String> items) {
    private List<String> columns() {
      TreeSet<String> columns = new TreeSet<>(items);
      columns.addAll(key);
      columns.add(asOf);
      return List.copyOf(columns);
    }

    private SourceDefinition source() {
      Map<String, String> mapping = new TreeMap<>();
      items.forEach(item -> mapping.put(item, item));
      DatasetDefinition only =
          new DatasetDefinition(
              dataset,
              datasetTitle,
              Dataset.Entity.PERSON,
              Dataset.Retention.LATEST_PER_KEY,
              ".*\\.csv",
              DatasetDefinition.Format.CSV,
              key,
              "",
              asOf,
              0,
              mapping,
              Map.of(),
              false,
              null,
              null);
      return new SourceDefinition(name, title, department, "UPLOAD", null, List.of(only));
    }
  }

  /**
   * Brings rows into the lake; they count from the next run of the transforms on.
   *
   * @param file what the delivery is called
   * @param rows column → value
   */
  public void deliver(Description what, String file, List<Map<String, String>> rows)
      throws IOException {
    SourceDefinition source = what.source();
    sources.put(source);
    byte[] bytes = csv(what.columns(), rows).getBytes(StandardCharsets.UTF_8);
    boolean counts =
        intake
            .take(
                source,
                source.datasets().getFirst(),
                Arrival.handedIn(file),
                new ByteArrayInputStream(bytes))
            .counts();
    if (!counts) {
      throw new IOException(say("ingestion.ownNotTaken", what.title()));
    }
  }

  private static String csv(List<String> columns, List<Map<String, String>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(columns);
      for (Map<String, String> row : rows) {
        csv.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    }
    return text.toString();
  }
}
