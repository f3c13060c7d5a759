package yibiao.catalog.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yibiao.catalog.audit.ReadRecords.Verification;
import yibiao.catalog.audit.ReadRecords.Witness;
import yibiao.catalog.installation.StateFolder;

/**
 * Seals of the record of reads, noted down in a file beside the database: who can change the
 * database only cannot cut off the record's end without its being found.
 */
@Component
public class SealWitnesses {
  private final Path file;
  private final Path beginning;
  private final ReadRecords records;

  SealWitnesses(StateFolder state, ReadRecords records) {
    this.file = state.file("audit", "seals");
    this.beginning = state.file("audit", "beginning");
    this.records = records;
  }

  /** Notes down where the record begins, and the newest seal. */
  public synchronized void note() {
    noteBeginning();

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

  /** A record from before beginnings were sealed is sealed as it is, once. */
  private void noteBeginning() {
    try {
      if (!Files.exists(beginning)) {
        records.sealBeginning();
      }
      Witness now = records.beginning();
      Files.createDirectories(beginning.getParent());
      Files.writeString(beginning, now.id() + " " + now.seal() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Witness> notedBeginning() {
    try {
      if (!Files.exists(beginning)) {
        return Optional.empty();
      }
      String[] parts = Files.readString(beginning).strip().split(" ");
      return Optional.of(new Witness(Long.parseLong(parts[0]), parts.length > 1 ? parts[1] : ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks the record against itself and against what was noted down. */
  public synchronized Verification verify() {
    if (!Files.exists(beginning)) {
      noteBeginning();
    }
    Verification result = records.verify(noted(), notedBeginning());
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
