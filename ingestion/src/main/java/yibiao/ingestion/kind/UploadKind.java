package yibiao.ingestion.kind;

import java.util.List;
import yibiao.ingestion.pull.Pull;

/** Files that a person hands in. */
final class UploadKind implements SourceKind {
  @Override
  public String name() {
    return "UPLOAD";
  }

  @Override
  public List<ConnectionField> fields() {
    return List.of();
  }

  @Override
  public List<String> pull(Pull pull, Surroundings around) {
    return List.of(); // Somebody hands these in.
  }
}
