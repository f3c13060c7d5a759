package yibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walls that no compiler sees: in SQL, in the picture of the house, and how large a room is. */
class WallsTest {
  private static final Path HOME = Path.of(System.getProperty("yibiao.home"));
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package yibiao\\.([\\w.]+);");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?yibiao\\.(\\w+)\\.");
  private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
  private static final Pattern SQL =
      Pattern.compile("(?i)(insert into|delete from|update|from|join) (\\w+)\\b");

  private static final String BEGIN = "<!-- rooms: drawn by WallsTest, YIBIAO_DRAW=1 -->\n";
  private static final String END = "<!-- end of rooms -->";

  /** A class of the product, without comments. */
  private record Source(String place, String text) {
    String room() {
      return place.replaceAll("\\..*", "");
    }
  }

  private static List<Source> sources() throws IOException {
    try (Stream<Path> files = Files.walk(HOME, 12)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/java/"))
          .map(WallsTest::source)
          .toList();
    }
  }

  private static Source source(Path file) {
    try {
      String text = Files.readString(file);
      var place = PACKAGE.matcher(text);
      assertThat(place.find()).as(file.toString()).isTrue();
      return new Source(
          place.group(1), text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", ""));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> tables() throws IOException {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.list(HOME.resolve("sql/postgres"))) {
      for (Path file : files.toList()) {
        TABLE.matcher(Files.readString(file)).results().forEach(t -> tables.add(t.group(1)));
      }
    }
    return tables;
  }

  /** One package writes a table; others of its room may read it, and nobody else. */
  @Test
  void everyTableHasOneOwner() throws IOException {
    Set<String> tables = tables();
    Map<String, Set<String>> writers = new TreeMap<>();
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (Source source : sources()) {
      if (List.of("bench", "simulator").contains(source.room())) {
        continue;
      }
      SQL.matcher(source.text())
          .results()
          .filter(use -> tables.contains(use.group(2)))
          .forEach(
              use -> {
                rooms.computeIfAbsent(use.group(2), t -> new TreeSet<>()).add(source.room());
                if (!use.group(1).matches("(?i)from|join")) {
                  writers.computeIfAbsent(use.group(2), t -> new TreeSet<>()).add(source.place());
                }
              });
    }
    assertThat(writers).hasSizeGreaterThan(20);
    assertThat(writers).allSatisfy((table, owners) -> assertThat(owners).as(table).hasSize(1));
    assertThat(rooms).allSatisfy((table, readers) -> assertThat(readers).as(table).hasSize(1));
  }

  @Test
  void noRoomIsOverAQuarterOfTheHouse() throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (Source source : sources()) {
      lines.merge(source.room(), source.text().lines().count(), Long::sum);
    }
    long all = lines.values().stream().mapToLong(Long::longValue).sum();
    assertThat(lines).allSatisfy((room, own) -> assertThat(own * 4).as(room).isLessThan(all));
  }

  /** The picture in docs/architecture.md is what the code says. */
  @Test
  void thePictureIsTrue() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (Source source : sources()) {
      Set<String> to = arrows.computeIfAbsent(source.room(), room -> new TreeSet<>());
      IMPORT.matcher(source.text()).results().forEach(i -> to.add(i.group(1)));
      to.remove(source.room());
    }
    StringBuilder picture = new StringBuilder(BEGIN).append("```mermaid\ngraph TD\n");
    arrows.forEach(
        (room, to) -> {
          // What is reached over another room anyway would make the picture unreadable.
          Set<String> direct = new TreeSet<>(to);
          to.forEach(next -> direct.removeAll(reached(next, arrows)));
          direct.forEach(next -> picture.append("  " + room + " --> " + next + "\n"));
        });
    picture.append("```\n").append(END);
    Path file = HOME.resolve("docs/architecture.md");
    String text = Files.readString(file);
    String drawn = text.substring(text.indexOf(BEGIN), text.indexOf(END) + END.length());
    if (System.getenv("YIBIAO_DRAW") != null) {
      Files.writeString(file, text.replace(drawn, picture));
    } else {
      assertThat(drawn).isEqualTo(picture.toString());
    }
  }

  private static Set<String> reached(String room, Map<String, Set<String>> arrows) {
    Set<String> reached = new TreeSet<>();
    for (String next : arrows.getOrDefault(room, Set.of())) {
      reached.add(next);
      reached.addAll(reached(next, arrows));
    }
    return reached;
  }
}
