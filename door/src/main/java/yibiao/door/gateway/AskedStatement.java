package yibiao.door.gateway;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.FunctionSpecification;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinUsing;
import io.trino.sql.tree.LambdaArgumentDeclaration;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.PatternRecognitionRelation;
import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QueryPeriod;
import io.trino.sql.tree.SessionProperty;
import io.trino.sql.tree.SetOperation;
import io.trino.sql.tree.ShowColumns;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableFunctionInvocation;
import io.trino.sql.tree.With;
import io.trino.sql.tree.WithQuery;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement names, as far as the door has to know it; the engine's own analysis comes after.
 *
 * @param tables the tables it reads, without its own WITH queries
 * @param mentioned every name in the place of a column, in small letters
 * @param defined the names that it gives itself: aliases, WITH queries and their columns
 * @param star whether it may take columns that it does not name: all of a table, or by their place
 * @param forbidden whether it uses what nobody may: time travel, table functions, functions or
 *     session properties of its own
 */
record AskedStatement(
    Set<QualifiedName> tables,
    Set<String> mentioned,
    Set<String> defined,
    boolean star,
    boolean forbidden) {

  static AskedStatement of(Node statement) {
    Reading reading = new Reading();
    reading.read(statement, Set.of());
    return new AskedStatement(
        reading.tables, reading.mentioned, reading.defined, reading.star, reading.forbidden);
  }

  /** The columns that it can read; empty for any. */
  Optional<Set<String>> columns() {
    return star ? Optional.empty() : Optional.of(mentioned);
  }

  private static final class Reading {
    private final Set<QualifiedName> tables = new LinkedHashSet<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final Set<String> defined = new HashSet<>();
    private boolean star;
    private boolean forbidden;

    /**
     * Reads a node and all below it.
     *
     * @param with the WITH queries that are in scope here
     */
    private void read(Node node, Set<String> with) {
      switch (node) {
        case Query query -> {
          forbidden |= !query.getFunctions().isEmpty() || !query.getSessionProperties().isEmpty();
          star |= query.getQueryBody() instanceof Table;
          children(query, queries(query, with));
        }
        case AllColumns all -> {
          star = true;
          children(all, with);
        }
        case SetOperation parts -> {
          star |= parts.getRelations().stream().anyMatch(part -> part instanceof Table);
          children(parts, with);
        }
        case PatternRecognitionRelation rows -> {
          star = true;
          children(rows, with);
        }
        case With queries -> {} // They were read with their query.
        case Table table -> {
          table(table.getName(), with);
          forbidden |= table.getQueryPeriod().isPresent();
        }
        case ShowColumns columns -> table(columns.getTable(), with);
        case TableFunctionInvocation function -> forbidden = true;
        case FunctionSpecification function -> forbidden = true;
        case SessionProperty property -> forbidden = true;
        case QueryPeriod period -> forbidden = true;
        case DereferenceExpression path -> {
          path.getField().ifPresent(field -> mentioned.add(small(field)));
          children(path, with);
        }
        case SingleColumn column -> {
          column.getAlias().ifPresent(alias -> defined.add(small(alias)));
          read(column.getExpression(), with);
        }
        case AliasedRelation relation -> {
          defined.add(small(relation.getAlias()));
          if (relation.getColumnNames() != null) {
            // New names go to columns by their place.
            star = true;
            relation.getColumnNames().forEach(name -> defined.add(small(name)));
          }
          read(relation.getRelation(), with);
        }
        case Join join -> {
          if (join.getCriteria().orElse(null) instanceof JoinUsing using) {
            using.getColumns().forEach(column -> mentioned.add(small(column)));
          }
          children(join, with);
        }
        case LambdaArgumentDeclaration argument -> defined.add(small(argument.getName()));
        case Identifier name -> mentioned.add(small(name));
        default -> children(node, with);
      }
    }

    private void children(Node node, Set<String> with) {
      node.getChildren().forEach(child -> read(child, with));
    }

    /** Reads a query's WITH; what is in scope behind it. */
    private Set<String> queries(Query query, Set<String> outer) {
      if (query.getWith().isEmpty()) {
        return outer;
      }
      Set<String> scope = new HashSet<>(outer);
      boolean recursive = query.getWith().get().isRecursive();
      for (WithQuery named : query.getWith().get().getQueries()) {
        String name = small(named.getName());
        defined.add(name);
        named.getColumnNames().ifPresent(all -> all.forEach(c -> defined.add(small(c))));
        if (recursive) {
          scope.add(name);
        }
        read(named.getQuery(), Set.copyOf(scope));
        scope.add(name);
      }
      return scope;
    }

    private void table(QualifiedName name, Set<String> with) {
      if (name.getParts().size() > 1 || !with.contains(name.getSuffix())) {
        tables.add(name);
      }
    }

    private static String small(Identifier name) {
      return name.getValue().toLowerCase(Locale.ROOT);
    }
  }
}
