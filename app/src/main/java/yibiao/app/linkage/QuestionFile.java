package yibiao.app.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yibiao.transforms.linkage.Question;

/** The pairs that a person should look at, as a CSV file: two ids, the odds, and their parts. */
public final class QuestionFile {
  private QuestionFile() {}

  /** Writes it. */
  public static void write(Path out, PersonFile people, List<Question> questions)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "record_a",
          "record_b",
          "odds",
          "prior",
          "name",
          "birth_date",
          "id_number",
          "phone",
          "address",
          "sex",
          "experience");
      for (Question q : questions) {
        csv.writeRecord(
            people.id(q.a()),
            people.id(q.b()),
            bits(q.odds()),
            bits(q.prior()),
            bits(q.name()),
            bits(q.birth()),
            bits(q.number()),
            bits(q.phone()),
            bits(q.place()),
            bits(q.sex()),
            bits(q.experience()));
      }
    }
  }

  private static String bits(double value) {
    return Double.toString(Math.round(value * 100) / 100.0);
  }
}
