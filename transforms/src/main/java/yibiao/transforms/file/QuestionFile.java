package yibiao.transforms.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yibiao.transforms.linkage.weigh.Question;

/** The pairs that a person should look at, as a CSV file: two ids, the odds, and their parts. */
public final class QuestionFile {
  private QuestionFile() {}

  /** Writes it. */
  public static void write(Path out, PersonFile people, List<Question> questions)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      List<String> header = new ArrayList<>(List.of("record_a", "record_b", "odds"));
      header.addAll(Question.PARTS);
      csv.writeRecord(header);
      for (Question q : questions) {
        List<String> row =
            new ArrayList<>(List.of(people.id(q.a()), people.id(q.b()), bits(q.odds())));
        q.parts().forEach(part -> row.add(bits(part)));
        csv.writeRecord(row);
      }
    }
  }

  private static String bits(double value) {
    return Double.toString(Math.round(value * 100) / 100.0);
  }
}
