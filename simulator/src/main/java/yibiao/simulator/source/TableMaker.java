package yibiao.simulator.source;

import static yibiao.simulator.source.Column.Kind.HOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import yibiao.simulator.truth.Known;
import yibiao.simulator.world.District;
import yibiao.simulator.world.Person;

/**
 * Fills a table with the people it is about, as dirty as its source is, and notes what thereby
 * became known.
 */
final class TableMaker {
  private final District district;
  private final Known known;
  private final Random random;

  TableMaker(District district, Known known) {
    this.district = district;
    this.known = known;
    this.random = new Random(district.settings().seed() + 1);
  }

  /**
   * @param coverage the share of those people that the table holds
   */
  Table make(
      String source,
      String dataset,
      List<Column> columns,
      DirtRates rates,
      Predicate<Person> who,
      double coverage) {
    Dirt dirt = new Dirt(rates, random);
    List<Table.Row> rows = new ArrayList<>();
    for (Person person : district.people()) {
      if (who.test(person) && dirt.happens(coverage)) {
        Table.Row row = row(columns, dirt, person, rows.size() + 1);
        rows.add(row);
        if (dirt.happens(rates.repeated())) {
          rows.add(row);
        }
      }
    }
    return new Table(source, dataset, columns, rows);
  }

  private Table.Row row(List<Column> columns, Dirt dirt, Person person, int number) {
    LocalDate looked = dirt.looked(district.settings().today());
    List<String> cells = new ArrayList<>(columns.size());
    boolean hasHome = false;
    for (Column column : columns) {
      Dirt.Written written = dirt.write(column, person, looked, number);
      cells.add(written.text());
      hasHome |= column.kind() == HOME;
      if (written.intact() && !column.item().isEmpty()) {
        known.saw(person, column.item());
      }
    }
    return new Table.Row(person, cells, hasHome ? person.homeOn(looked) : null);
  }
}
