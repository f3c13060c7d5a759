package yibiao.ingestion.kind;

import static yibiao.standard.words.Words.say;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.kind.database.DatabaseKind;
import yibiao.ingestion.kind.file.FtpsKind;
import yibiao.ingestion.kind.file.SftpKind;
import yibiao.ingestion.kind.rest.RestKind;

/** The kinds of sources that there are. */
public final class SourceKinds {
  private static final List<SourceKind> ALL =
      List.of(new DatabaseKind(), new SftpKind(), new FtpsKind(), new RestKind(), new UploadKind());

  private SourceKinds() {}

  /**
   * The kind of a source.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static SourceKind of(SourceDefinition source) {
    return find(source.kind())
        .orElseThrow(
            () -> new IllegalArgumentException(source.name() + ".kind: " + unknown(source.kind())));
  }

  private static Optional<SourceKind> find(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static String unknown(String name) {
    return say(
        "ingestion.noSuchKind",
        name,
        ALL.stream().map(SourceKind::name).collect(Collectors.joining(", ")));
  }

  /** The names of those whose newest delivery is all there is. */
  public static Set<String> deliveringWholeLists() {
    return ALL.stream()
        .filter(SourceKind::deliversWholeLists)
        .map(SourceKind::name)
        .collect(Collectors.toSet());
  }

  /** What is wrong with a source, in words that begin with the place; nothing when all is well. */
  public static List<String> check(SourceDefinition source) {
    if (source.kind() == null) {
      return List.of(); // Validation says so.
    }
    Optional<SourceKind> kind = find(source.kind());
    if (kind.isEmpty()) {
      return List.of(source.name() + ".kind: " + unknown(source.kind()));
    }
    List<String> problems = new ArrayList<>(checkConnection(source, kind.get()));
    problems.addAll(kind.get().check(source));
    return problems;
  }

  private static List<String> checkConnection(SourceDefinition source, SourceKind kind) {
    List<String> problems = new ArrayList<>();
    Map<String, String> told = source.connection();
    Set<String> known = new TreeSet<>();
    for (ConnectionField field : kind.fields()) {
      known.add(field.name());
      String value = told.getOrDefault(field.name(), "");
      String problem = value.isBlank() ? missing(field) : wrong(field, value);
      if (!problem.isEmpty()) {
        problems.add(source.name() + ".connection." + field.name() + ": " + problem);
      }
    }
    for (String name : told.keySet()) {
      if (!known.contains(name)) {
        problems.add(
            source.name()
                + ".connection."
                + name
                + ": "
                + say("ingestion.noSuchSetting", kind.name(), known));
      }
    }
    return problems;
  }

  private static String missing(ConnectionField field) {
    return field.required() ? say("ingestion.needed") : "";
  }

  private static String wrong(ConnectionField field, String value) {
    return switch (field.holds()) {
      case TEXT -> "";
      case URL -> isAddress(value) ? "" : say("ingestion.noAddress");
      case SECRET ->
          value.startsWith("env:") || value.startsWith("file:")
              ? ""
              : say("ingestion.writeSecretAsEnv");
      case FILE -> Files.isRegularFile(Path.of(value)) ? "" : say("ingestion.noSuchFile", value);
    };
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getScheme() != null
          && (address.getHost() != null || address.isOpaque() || text.contains("//"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
