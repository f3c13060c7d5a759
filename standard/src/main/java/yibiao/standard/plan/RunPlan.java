package yibiao.standard.plan;

import java.util.List;
import java.util.Map;

/**
 * Everything that one run of the transforms needs to know, complete in itself.
 *
 * @param runId the run's id, written beside every link and into snapshot summaries
 * @param today the day that ages and periods are counted from, ISO 8601
 * @param areas the county-level division codes (6 digits) whose addresses are meant where a text
 *     names none
 * @param lake where the tables lie
 * @param divisions their division codes, county level down to community
 * @param datasets what was delivered and how its columns map to standard items
 * @param items the standard items of a resident
 * @param codeLists the spellings of every code list
 * @param groups the key populations
 * @param withdrawn the deliveries that do not count
 * @param answers what people have said about pairs of records
 * @param full whether everything is linked anew, and weights are learned anew
 * @param linkage a folder on this machine where linkage keeps what it needs to go on from
 * @param smallestCount counts of people below this are hidden in statistics
 * @param titles column, or table and column, → what it means, for people who look at a table
 * @param secret what ids that people see are made with, so that they tell nothing
 * @param snapshots raw table → the snapshot that is read of it; tables that are empty are left out
 * @param version changes when the same rows would become others: with functions and SQL
 */
public record RunPlan(
    String runId,
    String today,
    List<String> areas,
    Lake lake,
    List<Division> divisions,
    List<Dataset> datasets,
    List<Item> items,
    List<CodeList> codeLists,
    List<GroupRule> groups,
    List<String> withdrawn,
    List<PairVerdict> answers,
    boolean full,
    String linkage,
    int smallestCount,
    Map<String, String> titles,
    String secret,
    Map<String, Long> snapshots,
    String version) {

  /**
   * The lake's Iceberg catalog; {@code password} is a secret, so the plan file is readable by its
   * owner only.
   */
  public record Lake(String catalog, String uri, String user, String password, String warehouse) {}

  /** One line of the 12-digit statistical division table. */
  public record Division(String code, String name, String level) {}
}
