package yibiao.transforms.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import yibiao.transforms.statistics.AreaCounts.Cell;

/**
 * Which numbers of a table must not be shown: those below a limit, and with each of them enough
 * others that nobody can work it out from the sums (complementary suppression; Willenborg and de
 * Waal, Elements of Statistical Disclosure Control, 2001).
 *
 * <p>For every hidden number there are moves that change it and no number that is shown: people of
 * a community change their category, as many of another community change it back. All numbers that
 * a move touches are hidden together, and there are moves of so many people that as many values fit
 * what is shown as there are small ones: nobody narrows a small number down to a few.
 */
public final class SmallCells {
  /** Enough to choose from; all of them would be millions in a city. */
  private static final int FEW = 12;

  private final AreaCounts table;

  /** By how much a small number has to be able to move. */
  private final long range;

  private final Set<Cell> hidden = new TreeSet<>();

  /** By how much one move alone moves a number, at most. */
  private final Map<Cell, Long> moved = new HashMap<>();

  private SmallCells(AreaCounts table, int limit) {
    this.table = table;
    this.range = limit - 1L;
  }

  /**
   * The numbers to hide.
   *
   * @param limit counts from 1 up to this, exclusive, are small
   */
  public static Set<Cell> hide(AreaCounts table, int limit) {
    SmallCells cells = new SmallCells(table, limit);
    List<Cell> small =
        table.cells().stream()
            .filter(cell -> isSmall(table.count(cell.area(), cell.category()), limit))
            // The sums first: what hides a sum hides numbers below it too.
            .sorted(Comparator.comparing((Cell c) -> c.area().length()).thenComparing(c -> c))
            .toList();
    small.forEach(cells::hide);
    return cells.hidden;
  }

  private static boolean isSmall(long count, int limit) {
    return count > 0 && count < limit;
  }

  private void hide(Cell cell) {
    if (moved.getOrDefault(cell, 0L) >= range) {
      // The move that hid another number moves this one by as much.
      return;
    }
    Optional<Move> one = best(moves(cell, FEW)).or(() -> best(moves(cell, Integer.MAX_VALUE)));
    if (one.isPresent()) {
      apply(one.get());
    } else if (!bySeveral(cell)) {
      // Too few people, or one category alone, whose numbers are the sums themselves.
      hidden.addAll(table.cells());
    }
  }

  private Optional<Move> best(List<Move> moves) {
    return moves.stream()
        .filter(move -> reach(move) >= range)
        .min(Comparator.comparingLong(this::cost).thenComparing(Move::toString));
  }

  private void apply(Move move) {
    for (Cell cell : cells(move)) {
      hidden.add(cell);
      moved.merge(cell, reach(move), Math::max);
    }
  }

  /** Where no move alone is enough: several that move other people each add up. */
  private boolean bySeveral(Cell cell) {
    List<Move> possible =
        moves(cell, Integer.MAX_VALUE).stream()
            .filter(move -> forth(move) > 0)
            .sorted(
                Comparator.comparingLong((Move move) -> -forth(move))
                    .thenComparingLong(this::cost)
                    .thenComparing(Move::toString))
            .toList();
    List<Move> chosen = new ArrayList<>();
    Set<Cell> used = new TreeSet<>();
    long most = 0;
    for (Move move : possible) {
      Set<Cell> people = people(move);
      people.remove(new Cell(move.from(), cell.category()));
      if (most < range && people.stream().noneMatch(used::contains)) {
        used.addAll(people);
        chosen.add(move);
        most += forth(move);
      }
    }
    if (most < range) {
      return false;
    }
    chosen.forEach(this::apply);
    moved.merge(cell, range, Math::max);
    return true;
  }

  /**
   * One person of {@code from} changes between two categories. If one of {@code to} changes the
   * other way, the sums above both stay as they are; if {@code to} is "", they are hidden too.
   */
  private record Move(String from, String to, String category, String other) {}

  /** The moves with the most promising areas and categories, so many of each. */
  private List<Move> moves(Cell cell, int limit) {
    List<Move> moves = new ArrayList<>();
    for (String from :
        few(communitiesOf(cell.area()), area -> cell(area, cell.category()), limit)) {
      Collection<String> others = new TreeSet<>(table.categories());
      others.remove(cell.category());
      for (String other : few(others, category -> cell(from, category), limit)) {
        moves.add(new Move(from, "", cell.category(), other));
        few(partners(cell.area(), from), area -> cell(area, other), limit)
            .forEach(to -> moves.add(new Move(from, to, cell.category(), other)));
      }
    }
    return moves;
  }

  private static Cell cell(String area, String category) {
    return new Cell(area, category);
  }

  /** Those whose number is hidden anyway, then those with people, the fewest first. */
  private List<String> few(Collection<String> names, Function<String, Cell> number, int limit) {
    if (names.size() <= limit) {
      return List.copyOf(names);
    }
    Comparator<Cell> promising =
        Comparator.comparing((Cell c) -> !hidden.contains(c))
            .thenComparing(c -> table.count(c.area(), c.category()) == 0)
            .thenComparing(c -> table.count(c.area(), c.category()));
    return names.stream()
        .sorted(Comparator.comparing(number, promising).thenComparing(n -> n))
        .limit(limit)
        .toList();
  }

  private Collection<String> communitiesOf(String area) {
    if (area.equals(AreaCounts.WHOLE)) {
      return table.townships().stream().flatMap(t -> table.communities(t).stream()).toList();
    }
    return table.townships().contains(area) ? table.communities(area) : List.of(area);
  }

  /** Whose people may change back, so that the number of the area changes and no sum above it. */
  private List<String> partners(String area, String from) {
    String township = AreaCounts.townshipOf(from);
    if (area.equals(AreaCounts.WHOLE)) {
      return List.of();
    }
    List<String> beside =
        table.communities(township).stream().filter(c -> !c.equals(from)).toList();
    return area.equals(from) && !beside.isEmpty() ? beside : elsewhere(township);
  }

  private List<String> elsewhere(String township) {
    return table.townships().stream()
        .filter(other -> !other.equals(township))
        .flatMap(other -> table.communities(other).stream())
        .toList();
  }

  /** How many values the number can take by that move, less one. */
  private long reach(Move move) {
    return forth(move) + back(move);
  }

  /** How many people can come to the number, and nobody leaves an empty cell. */
  private long forth(Move move) {
    long there = table.count(move.from(), move.other());
    return move.to().isEmpty() ? there : Math.min(there, table.count(move.to(), move.category()));
  }

  /** How many can leave it. */
  private long back(Move move) {
    long there = table.count(move.from(), move.category());
    return move.to().isEmpty() ? there : Math.min(there, table.count(move.to(), move.other()));
  }

  /** The communities' numbers that a move changes. */
  private static Set<Cell> people(Move move) {
    Set<Cell> cells = new TreeSet<>();
    for (String area : List.of(move.from(), move.to())) {
      if (!area.isEmpty()) {
        cells.add(new Cell(area, move.category()));
        cells.add(new Cell(area, move.other()));
      }
    }
    return cells;
  }

  /** How many people's numbers it newly hides. */
  private long cost(Move move) {
    return cells(move).stream()
        .filter(cell -> !hidden.contains(cell))
        .mapToLong(cell -> 1 + table.count(cell.area(), cell.category()))
        .sum();
  }

  private static Set<Cell> cells(Move move) {
    Set<Cell> cells = new TreeSet<>();
    Set<String> areas = new TreeSet<>();
    String from = AreaCounts.townshipOf(move.from());
    areas.add(move.from());
    if (move.to().isEmpty()) {
      areas.add(from);
      areas.add(AreaCounts.WHOLE);
    } else {
      areas.add(move.to());
      String to = AreaCounts.townshipOf(move.to());
      if (!to.equals(from)) {
        areas.add(from);
        areas.add(to);
      }
    }
    for (String area : areas) {
      cells.add(new Cell(area, move.category()));
      cells.add(new Cell(area, move.other()));
    }
    return cells;
  }
}
