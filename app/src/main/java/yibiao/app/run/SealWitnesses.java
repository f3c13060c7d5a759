package yibiao.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;
import yibiao.app.engine.StateFolder;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.ReadRecords.Verification;
import yibiao.catalog.audit.ReadRecords.Witness;

/**
 * Seals of the record of reads, noted down in a file beside the database: who can change the
 * database only cannot cut off the record's end without its being found.
 */
@Component
public class SealWitnesses {
  private final Path file;
  private final ReadRecords records;

  SealWitnesses(StateFolder state, ReadRecords records) {
    this.file = state.file("audit", "seals");
    this.records = records;
  }

  /** Notes down the newest seal. */
  synchronized void note() {
    Witness head = records.head();
    List<Witness> noted = noted();
    if (head.id() == 0 || !noted.isEmpty() && noted.getLast().equals(head)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          head.id() + " " + head.seal() + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks the record against itself and against what was noted down. */
  public Verification verify() {
    Verification result = records.verify(noted());
    if (result.problems().isEmpty()) {
      note();
    }
    return result;
  }

  private List<Witness> noted() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 2)
          .map(parts -> new Witness(Long.parseLong(parts[0]), parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
