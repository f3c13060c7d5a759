package yibiao.door.gateway;

import static yibiao.standard.words.Words.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yibiao.catalog.decision.Decision.Access;

/**
 * Puts the engine's errors into words for the person who asked. A column that does not exist for
 * her and one that does not exist at all get the same words, whatever the engine tripped over
 * first; an error that comes from the data, and may quote it, gets none of its own.
 */
final class RefusalWords {
  private static final Pattern NO_COLUMN =
      Pattern.compile("Cannot select from columns \\[([^\\]]*)\\] in table or view (\\S+)");
  private static final Pattern NO_TABLE =
      Pattern.compile(
          "Table '.*' does not exist|Schema '.*' does not exist|Catalog '.*' (not found|does not exist)"
              + "|Cannot (select from table|access catalog|show columns)"
              + "|Relation not found or not allowed");

  private static final Refusal WHOLE_ROWS =
      new Refusal(Refusal.Kind.REFUSED, say("door.statementTakesWholeRows"));

  /**
   * What is wrong with the text of a statement starts with its place; what the data did does not.
   */
  private static final Pattern ABOUT_THE_TEXT = Pattern.compile("^line \\d+:\\d+: .*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** COLUMN_NOT_FOUND of the engine's StandardErrorCode. */
  private static final int COLUMN_NOT_FOUND = 47;

  /**
   * Codes for a function's argument, division by zero, a cast, a number out of range, a subquery of
   * several rows.
   */
  private static final Set<Integer> OF_THE_DATA = Set.of(7, 8, 9, 19, 28);

  private RefusalWords() {}

  /** An error of the engine: its code, and its message. */
  record EngineError(int code, String type, String message) {}

  static Refusal of(EngineError error, Optional<AskedStatement> asked, Visibility visibility) {
    String message = error.message();
    boolean aboutText = ABOUT_THE_TEXT.matcher(message).matches();
    Matcher column = NO_COLUMN.matcher(message);
    boolean columns = column.find();
    if (asked.isPresent() && (aboutText || columns || isDenied(message))) {
      boolean hidden = mentionsHidden(asked.get(), visibility);
      if (hidden || error.code() == COLUMN_NOT_FOUND) {
        return noColumns(asked.get(), visibility, hidden);
      }
    }
    if (columns) {
      return refused(visibility, asked, column.group(1), column.group(2));
    }
    if (NO_TABLE.matcher(message).find()) {
      return Refusal.NO_TABLE;
    }
    if (isDenied(message)) {
      return Refusal.NOT_ALLOWED;
    }
    if (OF_THE_DATA.contains(error.code())) {
      return new Refusal(Refusal.Kind.ERROR, say("door.statementFailsOnData"));
    }
    if (aboutText) {
      return new Refusal(
          Refusal.Kind.ERROR, aboutText(namesNothingElse(message, asked, visibility)));
    }
    return new Refusal(Refusal.Kind.ERROR, notCompleted(error));
  }

  private static boolean isDenied(String message) {
    return message.contains("Access Denied")
        || message.contains("did not match any selection rule");
  }

  private static String notCompleted(EngineError error) {
    if (error.type().equals("INSUFFICIENT_RESOURCES")) {
      return say("door.queryTookTooLong");
    }
    return say("door.queryNotCompleted", error.code());
  }

  /** A mistake in a statement, with the place that the parser or the engine gives. */
  static String aboutText(String message) {
    return say("door.statementWrong", message);
  }

  /**
   * The engine's words, if they name nothing of the catalog's that the statement does not name
   * itself; otherwise only the place: {@code SELECT 1 IN (TABLE resident)} would list every column.
   */
  private static String namesNothingElse(
      String message, Optional<AskedStatement> asked, Visibility visibility) {
    Set<String> known = visibility.names();
    Set<String> said = asked.map(AskedStatement::mentioned).orElse(Set.of());
    Set<String> tables =
        asked.stream()
            .flatMap(a -> a.tables().stream())
            .flatMap(table -> table.getParts().stream())
            .collect(Collectors.toSet());
    boolean tells =
        WORD.matcher(message)
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .anyMatch(
                word -> known.contains(word) && !said.contains(word) && !tables.contains(word));
    return tells ? message.substring(0, message.indexOf(": ")) : message;
  }

  private static boolean mentionsHidden(AskedStatement asked, Visibility visibility) {
    return asked.tables().stream()
        .map(visibility::resource)
        .flatMap(resource -> visibility.hidden(resource).stream())
        .anyMatch(asked.mentioned()::contains);
  }

  /** All names in the place of a column that are none for her, hidden and mistyped alike. */
  private static Refusal noColumns(AskedStatement asked, Visibility visibility, boolean refused) {
    Set<String> unknown = new TreeSet<>(asked.mentioned());
    unknown.removeAll(asked.defined());
    asked.tables().forEach(table -> unknown.remove(table.getSuffix()));
    asked
        .tables()
        .forEach(table -> unknown.removeAll(visibility.columns(visibility.resource(table))));
    return new Refusal(
        Refusal.Kind.ERROR, say("door.noSuchColumnSee", String.join(", ", unknown)), refused);
  }

  private static Refusal refused(
      Visibility visibility, Optional<AskedStatement> statement, String columns, String table) {
    String resource = table.replaceFirst("^" + Visibility.LAKE + "\\.", "");
    if (!visibility.sees(resource)) {
      return Refusal.NO_TABLE;
    }
    Set<String> asked = new TreeSet<>(List.of(columns.split(", ")));
    statement.ifPresent(s -> asked.retainAll(s.mentioned()));
    if (asked.isEmpty()) {
      return WHOLE_ROWS; // The columns would be told by their names.
    }
    List<String> parts = new ArrayList<>();
    part(parts, say("door.columnsToApplyFor"), visibility, resource, asked, Access.Refused.APPLY);
    part(parts, say("door.columnsNotShared"), visibility, resource, asked, Access.Refused.CLOSED);
    part(parts, say("door.countsOnly"), visibility, resource, asked, Access.Refused.STATISTICS);
    return parts.isEmpty()
        ? Refusal.NOT_ALLOWED
        : new Refusal(Refusal.Kind.REFUSED, String.join("; ", parts));
  }

  private static void part(
      List<String> parts,
      String words,
      Visibility visibility,
      String resource,
      Collection<String> asked,
      Access.Refused why) {
    Set<String> columns = visibility.refused(resource, asked, why);
    if (!columns.isEmpty()) {
      parts.add(words + ": " + String.join(", ", columns));
    }
  }
}
