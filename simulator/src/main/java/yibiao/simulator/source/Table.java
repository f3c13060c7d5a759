package yibiao.simulator.source;

import java.util.ArrayList;
import java.util.List;
import yibiao.simulator.world.Dwelling;
import yibiao.simulator.world.Person;

/**
 * What one department's table holds, before it is put behind its interface.
 *
 * @param source the source system's name
 * @param dataset the dataset's name within it
 */
record Table(String source, String dataset, List<Column> columns, List<Row> rows) {

  /**
   * @param cells one a column
   * @param believedHome the dwelling its address text means; null where it has none
   */
  record Row(Person person, List<String> cells, Dwelling believedHome) {}

  List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  Table where(java.util.function.Predicate<Person> who) {
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      if (who.test(row.person())) {
        kept.add(row);
      }
    }
    return new Table(source, dataset, columns, kept);
  }
}
