package yibiao.door.gateway;

import static yibiao.standard.words.Words.say;

import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Commit;
import io.trino.sql.tree.Deallocate;
import io.trino.sql.tree.DescribeInput;
import io.trino.sql.tree.DescribeOutput;
import io.trino.sql.tree.Execute;
import io.trino.sql.tree.ExecuteImmediate;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Prepare;
import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Rollback;
import io.trino.sql.tree.ShowCatalogs;
import io.trino.sql.tree.ShowColumns;
import io.trino.sql.tree.ShowFunctions;
import io.trino.sql.tree.ShowSchemas;
import io.trino.sql.tree.ShowTables;
import io.trino.sql.tree.StartTransaction;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which statements may pass to the query engine: queries of tables that exist for the person, and
 * what tools ask to find them. What is not named here is refused, and the engine never sees it: its
 * own errors would tell what exists.
 */
final class StatementRules {
  private static final String TOO_DEEP = say("door.statementNestedTooDeeply");

  private final SqlParser parser = new SqlParser();

  /**
   * A statement that was read.
   *
   * @param asked of all that it stands for: the text behind EXECUTE included
   * @param reads whether rows of these tables are handed out now
   * @param refusal why it may not pass
   * @param prepared the name of the prepared text that it stands for: no other was judged, and none
   *     other may pass
   */
  record Judged(
      Optional<AskedStatement> asked,
      boolean reads,
      Optional<Refusal> refusal,
      Optional<String> prepared) {
    Judged(Optional<AskedStatement> asked, boolean reads, Optional<Refusal> refusal) {
      this(asked, reads, refusal, Optional.empty());
    }

    /** The same, of a statement that is only looked at. */
    Judged withoutRows() {
      return new Judged(asked, false, refusal, prepared);
    }

    /** The same, of a statement that stands for a prepared text. */
    Judged ofPrepared(String name) {
      return new Judged(asked, reads, refusal, Optional.of(name));
    }
  }

  /**
   * Judges a statement.
   *
   * @param prepared what the client's session has prepared, name → text
   */
  Judged judge(String sql, Map<String, String> prepared, Visibility visibility) {
    if (Nesting.isTooDeep(sql)) {
      return tooDeep();
    }
    try {
      return judge(parser.createStatement(sql), prepared, visibility);
    } catch (StackOverflowError e) {
      return tooDeep();
    } catch (ParsingException e) {
      return new Judged(
          Optional.empty(),
          false,
          Optional.of(new Refusal(Refusal.Kind.ERROR, RefusalWords.aboutText(e.getMessage()))));
    }
  }

  private static Judged tooDeep() {
    return new Judged(
        Optional.empty(), false, Optional.of(new Refusal(Refusal.Kind.ERROR, TOO_DEEP)));
  }

  private Judged judge(Statement statement, Map<String, String> prepared, Visibility visibility) {
    return switch (statement) {
      case Query query -> ofTables(query, visibility);
      case ShowColumns columns -> ofTables(columns, visibility).withoutRows();
      case ShowTables tables -> ofSchema(tables.getSchema(), visibility);
      case ShowSchemas schemas -> ofCatalog(schemas.getCatalog(), visibility);
      case Use use -> ofUse(use, visibility);
      case Prepare prepare -> judge(prepare.getStatement(), Map.of(), visibility).withoutRows();
      case ExecuteImmediate now -> judge(now.getStatement().getValue(), Map.of(), visibility);
      case Execute execute -> ofPrepared(execute.getName(), prepared, visibility);
      case DescribeInput describe ->
          ofPrepared(describe.getName(), prepared, visibility).withoutRows();
      case DescribeOutput describe ->
          ofPrepared(describe.getName(), prepared, visibility).withoutRows();
      case ShowCatalogs s -> passes();
      case ShowFunctions s -> s.getSchema().isEmpty() ? passes() : refused(Refusal.NOT_A_QUERY);
      case Deallocate s -> passes();
      case StartTransaction s -> passes();
      case Commit s -> passes();
      case Rollback s -> passes();
      default -> refused(Refusal.NOT_A_QUERY);
    };
  }

  private static Judged ofTables(Statement statement, Visibility visibility) {
    AskedStatement asked = AskedStatement.of(statement);
    if (asked.forbidden()) {
      return refused(Refusal.NOT_A_QUERY);
    }
    for (QualifiedName table : asked.tables()) {
      String resource = visibility.resource(table);
      int suffix = resource.indexOf('$');
      if (suffix > 0 && visibility.sees(resource.substring(0, suffix))) {
        return refused(Refusal.METADATA);
      }
      if (!visibility.sees(table)) {
        return refused(Refusal.NO_TABLE);
      }
    }
    return new Judged(Optional.of(asked), true, Optional.empty());
  }

  private static Judged ofSchema(Optional<QualifiedName> name, Visibility visibility) {
    if (name.isEmpty()) {
      return passes();
    }
    List<String> parts = name.get().getParts();
    String catalog = parts.size() > 1 ? parts.get(parts.size() - 2) : visibility.catalog();
    return visibility.seesSchema(catalog, parts.getLast()) ? passes() : refused(Refusal.NO_TABLE);
  }

  private static Judged ofCatalog(Optional<Identifier> name, Visibility visibility) {
    String catalog = name.map(StatementRules::small).orElse(visibility.catalog());
    return catalog.equals(Visibility.LAKE) ? passes() : refused(Refusal.NO_TABLE);
  }

  private static Judged ofUse(Use use, Visibility visibility) {
    String catalog = use.getCatalog().map(StatementRules::small).orElse(visibility.catalog());
    return visibility.seesSchema(catalog, small(use.getSchema()))
        ? passes()
        : refused(Refusal.NO_TABLE);
  }

  /** A statement that the client prepared before: its text comes back with every request. */
  private Judged ofPrepared(Identifier name, Map<String, String> prepared, Visibility visibility) {
    String text = prepared.get(name.getValue());
    return text == null
        ? refused(new Refusal(Refusal.Kind.ERROR, say("door.thereNoPreparedStatement")))
        : judge(text, Map.of(), visibility).ofPrepared(name.getValue());
  }

  private static String small(Identifier name) {
    return name.getValue().toLowerCase(Locale.ROOT);
  }

  private static Judged passes() {
    return new Judged(Optional.empty(), false, Optional.empty());
  }

  private static Judged refused(Refusal refusal) {
    return new Judged(Optional.empty(), false, Optional.of(refusal));
  }
}
