package yibiao.standard.plan;

import java.util.List;
import java.util.Map;

/**
 * One dataset of a source system, as it lies in {@code raw}, and its mapping.
 *
 * @param source the source system
 * @param name the dataset's name within the source
 * @param department the department that answers for it (survivorship asks this first)
 * @param table the raw table's name, without namespace
 * @param entity what a row describes
 * @param retention which of the delivered rows still hold
 * @param key columns that identify a row in the source; empty: file, sheet and row number do
 * @param asOf the column that says when the row was true; empty: the day it was landed
 * @param mapping standard item → column as delivered
 * @param constants standard item → value that every row of this dataset has
 * @param confidential whether it must not be told that somebody is in it: its rows are linked, but
 *     of their values only those stand that its own department is responsible for
 */
public record Dataset(
    String source,
    String name,
    String department,
    String table,
    Entity entity,
    Retention retention,
    List<String> key,
    String asOf,
    Map<String, String> mapping,
    Map<String, String> constants,
    boolean confidential) {

  /**
   * The source of accepted corrections. Its rows are keyed by item and a record of the resident
   * that they are about; they go where that record goes, and are not linked by likeness.
   */
  public static final String CORRECTIONS = "correction";

  /** Between the columns of a row key. */
  public static final String KEY_SEPARATOR = "|";

  /** What a row describes. */
  public enum Entity {
    /** A person, in the standard items of a resident. */
    PERSON,
    /** A standard address of the housing department. */
    ADDRESS("dwelling_code", "community_code", "grid_code", "address"),
    /** A dwelling. */
    DWELLING("dwelling_code", "area_sqm", "use"),
    /** A key place. */
    PLACE("place_code", "name", "category", "address", "community_code");

    private final List<String> columns;

    Entity(String... columns) {
      this.columns = List.of(columns);
    }

    /** What a mapping may name; empty for people, whose items are the catalog's. */
    public List<String> columns() {
      return columns;
    }
  }

  /** Which delivered rows still hold when a dataset was delivered more than once. */
  public enum Retention {
    /** The newest row of every key: change deliveries of a database. */
    LATEST_PER_KEY,
    /** The newest delivery only: every delivery is the whole list. */
    LATEST_DELIVERY,
    /** The newest delivery of every file name: each file is a whole list of its own. */
    LATEST_PER_FILE
  }
}
