package yibiao.transforms.run;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of {@code core} that follows from residents and registers by one statement: a file of
 * {@code sql/lake}. Its head says the rest, in comments:
 *
 * <pre>
 * -- after: household, kinship          tables of this kind that it reads
 * -- partitioned by: community_code
 * -- small counts: hidden               rows are counts of people by item, category and community
 * -- column members: what it means
 * </pre>
 *
 * @param columns column → what it means
 */
record LakeQuery(
    String name,
    String sql,
    List<String> after,
    List<String> partitions,
    boolean smallCountsHidden,
    Map<String, String> columns) {
  private static final String FOLDER = "/sql/lake";
  private static final Pattern HEAD = Pattern.compile("(?m)^-- ([a-z ]+?)(?: (\\w+))?: *(.*)$");

  /** Reads a file. */
  static LakeQuery of(String name, String text) {
    List<String> after = List.of();
    List<String> partitions = List.of();
    boolean hidden = false;
    Map<String, String> columns = new LinkedHashMap<>();
    for (Matcher line = HEAD.matcher(text); line.find(); ) {
      String value = line.group(3).strip();
      if (line.group(2) != null && line.group(1).equals("column")) {
        columns.put(line.group(2), value);
        continue;
      }
      switch (line.group(2) == null ? line.group(1) : line.group(1) + " " + line.group(2)) {
        case "after" -> after = List.of(value.split(" *, *"));
        case "partitioned by" -> partitions = List.of(value.split(" *, *"));
        case "small counts" -> hidden = value.equals("hidden");
        default -> {} // what the table is, in words
      }
    }
    return new LakeQuery(name, text, after, partitions, hidden, columns);
  }

  /** All of them, each behind those that it reads. */
  static List<LakeQuery> all() {
    try {
      URI folder = LakeQuery.class.getResource(FOLDER).toURI();
      if (folder.getScheme().equals("file")) {
        return ordered(read(Path.of(folder)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return ordered(read(jar.getPath(FOLDER)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<LakeQuery> read(Path folder) throws IOException {
    List<LakeQuery> queries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".sql")) {
          queries.add(of(name.substring(0, name.length() - 4), Files.readString(file)));
        }
      }
    }
    return queries;
  }

  /**
   * Puts each behind those that it reads.
   *
   * @throws IllegalStateException when one reads what is not there, or two read each other
   */
  static List<LakeQuery> ordered(List<LakeQuery> queries) {
    List<LakeQuery> left = new ArrayList<>(queries);
    Map<String, LakeQuery> done = new LinkedHashMap<>();
    while (!left.isEmpty()) {
      LakeQuery next =
          left.stream()
              .filter(query -> done.keySet().containsAll(query.after()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          say(
                              "transforms.queriesOutOfOrder",
                              left.stream().map(LakeQuery::name).toList())));
      left.remove(next);
      done.put(next.name(), next);
    }
    return List.copyOf(done.values());
  }
}
