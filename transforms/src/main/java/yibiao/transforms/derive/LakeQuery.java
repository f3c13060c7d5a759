package yibiao.transforms.derive;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of {@code core} that follows from residents and registers by one statement: a file of
 * {@code sql/lake}. Its head says the rest, in comments:
 *
 * <pre>
 * -- after: household, kinship          tables of this kind that it reads
 * -- ordered by: community_code         how its rows lie; those of one township together
 * -- key: household_id                  what names its rows; those of one key follow from some input
 * -- follows: household_no              what its rows of a resident follow from besides her: all who
 * --                                    have her household_no; "name = father_name": all whose name is
 * --                                    her father_name
 * -- small counts: hidden               rows are counts of people by item, category and community
 * -- column members: what it means
 * </pre>
 *
 * Without a key, or where it reads more than records, residents, addresses and dwellings, all of it
 * is worked out anew when people's data change.
 *
 * @param key its columns; empty for none
 * @param follows how far a change of a resident reaches
 * @param columns column → what it means
 */
public record LakeQuery(
    String name,
    String sql,
    List<String> after,
    List<String> order,
    List<String> key,
    List<Reach> follows,
    boolean smallCountsHidden,
    Map<String, String> columns) {
  private static final int FUNCTIONS = 1;
  private static final String FOLDER = "/sql/lake";
  private static final Pattern HEAD = Pattern.compile("(?m)^-- ([a-z ]+?)(?: (\\w+))?: *(.*)$");
  private static final Pattern TABLE = Pattern.compile("\\b(core|std|link)\\.(\\w+)");

  /**
   * One resident's rows follow from others'.
   *
   * @param theirs the others' column
   * @param hers the column of the resident that says the same
   */
  public record Reach(String theirs, String hers) {
    static Reach of(String text) {
      String[] columns = text.split(" *= *");
      return new Reach(columns[0], columns[columns.length - 1]);
    }
  }

  /** Reads a file. */
  public static LakeQuery of(String name, String text) {
    Map<String, String> head = new HashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (Matcher line = HEAD.matcher(text); line.find(); ) {
      String value = line.group(3).strip();
      if (line.group(2) != null && line.group(1).equals("column")) {
        columns.put(line.group(2), value);
      } else {
        String title = line.group(2) == null ? "" : " " + line.group(2);
        head.put(line.group(1) + title, value);
      }
    }
    return new LakeQuery(
        name,
        text,
        list(head.get("after")),
        list(head.get("ordered by")),
        list(head.get("key")),
        list(head.get("follows")).stream().map(Reach::of).toList(),
        "hidden".equals(head.get("small counts")),
        columns);
  }

  private static List<String> list(String text) {
    return text == null ? List.of() : List.of(text.split(" *, *"));
  }

  /** Where its rows go. */
  public String table() {
    return "core." + name;
  }

  /** The tables that it reads. */
  public Set<String> reads() {
    Set<String> tables = new TreeSet<>();
    String statement = sql.replaceAll("--.*", "");
    for (Matcher table = TABLE.matcher(statement); table.find(); ) {
      tables.add(table.group());
    }
    return tables;
  }

  /** Whether it counts from the day of the run. */
  public boolean countsDays() {
    return sql.contains("${today}") || sql.contains("${groups}");
  }

  /**
   * The statement.
   *
   * @param view the name under which it finds a table
   * @param today the day that ages are counted from
   * @param groups the statement that has the members of all groups
   */
  public String over(UnaryOperator<String> view, String today, String groups) {
    return TABLE
        .matcher(sql)
        .replaceAll(table -> Matcher.quoteReplacement(view.apply(table.group())))
        .replace("${groups}", groups)
        .replace("${today}", today);
  }

  /**
   * Another one means other tables from the same rows: whoever changes what a function of
   * cleansing, addresses, linkage or merging gives counts {@link #FUNCTIONS} up; the statements are
   * their own count.
   */
  public static String version() {
    StringBuilder text = new StringBuilder(residents());
    all().forEach(query -> text.append(query.name()).append(query.sql()));
    return FUNCTIONS + "-" + Integer.toHexString(text.toString().hashCode());
  }

  /** The statement that makes residents of merged ones. */
  public static String residents() {
    try (InputStream in = LakeQuery.class.getResourceAsStream("/sql/merge/resident.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, each behind those that it reads. */
  public static List<LakeQuery> all() {
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
