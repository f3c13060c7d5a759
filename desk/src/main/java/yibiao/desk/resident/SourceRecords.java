package yibiao.desk.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.decision.VisibleRow;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.catalog.source.Sources;
import yibiao.lake.Lake;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/**
 * Records of the sources under the decision for the resident whose they are: an item of a record is
 * seen by whoever sees that item of the resident. Those of confidential registers are not shown at
 * all: that there is one would tell who is in the register.
 */
@Component
class SourceRecords {
  static final String RESIDENT = "core.resident";

  private static final List<String> ORIGIN =
      List.of(
          "record_id",
          "source",
          "dataset",
          "department",
          "as_of",
          "delivery_id",
          "row_number",
          "dq_codes",
          "confidential");

  private final Lake lake;
  private final DataItems items;
  private final Sources sources;
  private final SharingPolicies policies;
  private final Clock clock;

  SourceRecords(
      Lake lake, DataItems items, Sources sources, SharingPolicies policies, Clock clock) {
    this.lake = lake;
    this.items = items;
    this.sources = sources;
    this.policies = policies;
    this.clock = clock;
  }

  /** A resident as the decision needs to know her; "" for what nobody knows. */
  record Whose(String resident, String community, String birthDate) {}

  /** What the decision needs to know of residents, by their ids. */
  Map<String, Whose> whose(Collection<String> residents) {
    Map<String, Whose> found = new HashMap<>();
    lake.forEach(
        "core",
        "resident",
        List.of("resident_id", "community_code", "birth_date"),
        "resident_id",
        residents,
        row ->
            found.put(
                row.get("resident_id"),
                new Whose(
                    row.get("resident_id"), row.get("community_code"), row.get("birth_date"))));
    return found;
  }

  /** Decides what somebody sees of residents. */
  Decision decide(Account account) {
    SharingPolicy policy = policies.inForce();
    return Decisions.decide(
        policy,
        account,
        RESIDENT,
        resource(policy).columns().keySet(),
        Optional.empty(),
        clock.instant());
  }

  private static DataResource resource(SharingPolicy policy) {
    return policy
        .resource(RESIDENT)
        .orElseThrow(() -> new IllegalStateException(RESIDENT + " is on no list"));
  }

  /**
   * Records as somebody sees them, by id.
   *
   * @param whose record → the resident whose it is
   */
  Map<String, SourceRecord> visible(Map<String, Whose> whose, Account account) {
    Decision decision = decide(account);
    DataResource resource = resource(policies.inForce());
    List<String> names = items.held().stream().map(DataItem::name).toList();
    Map<String, SourceRecord> visible = new HashMap<>();
    forEach(
        whose.keySet(),
        names,
        (row, origins) ->
            cells(resource, decision, row, whose.get(row.get("record_id")))
                .map(cells -> record(row, cells, names, origins))
                .ifPresent(record -> visible.put(record.id(), record)));
    return visible;
  }

  /** Records of which nothing is to be seen but where they are from, and whether they agree. */
  Map<String, SourceRecord> hidden(Collection<String> records) {
    List<String> names = items.held().stream().map(DataItem::name).toList();
    Map<String, SourceRecord> hidden = new HashMap<>();
    forEach(
        records,
        names,
        (row, origins) -> {
          Map<String, String> cells = new HashMap<>(row);
          SourceRecord whole = record(row, cells, names, origins);
          hidden.put(whole.id(), whole.withoutValues());
        });
    return hidden;
  }

  /** Those of no confidential register. */
  private void forEach(
      Collection<String> records,
      List<String> names,
      BiConsumer<Map<String, String>, Map<String, Sources.Origin>> record) {
    List<String> columns = new ArrayList<>(ORIGIN);
    columns.addAll(names);
    columns.retainAll(lake.columns("std", "person_record"));
    Map<String, Sources.Origin> origins = sources.origins();
    lake.forEach(
        "std",
        "person_record",
        columns,
        "record_id",
        records,
        row -> {
          if (row.get("confidential").equals("false")) {
            record.accept(row, origins);
          }
        });
  }

  private Optional<Map<String, String>> cells(
      DataResource resource, Decision decision, Map<String, String> record, Whose whose) {
    Map<String, String> row = new HashMap<>();
    resource
        .columns()
        .keySet()
        .forEach(column -> row.put(column, blankToNull(record.getOrDefault(column, ""))));
    row.put(resource.areaColumn(), blankToNull(whose.community()));
    row.put(resource.birthColumn(), blankToNull(whose.birthDate()));
    LocalDate today = LocalDate.now(clock);
    Optional<Map<String, String>> seen = VisibleRow.of(resource, decision, row, today);
    String own = record.getOrDefault(resource.birthColumn(), "");
    if (seen.isPresent() && !own.equals(whose.birthDate())) {
      String hers = seen.get().get(resource.birthColumn());
      row.put(resource.birthColumn(), blankToNull(own));
      String alone =
          VisibleRow.of(resource, decision, row, today)
              .map(cells -> cells.get(resource.birthColumn()))
              .orElse(null);
      boolean clear = isClear(hers, whose.birthDate()) && isClear(alone, own);
      String shown = hers == null || alone == null ? null : clear ? own : year(own);
      seen.get().put(resource.birthColumn(), shown);
    }
    return seen;
  }

  /** Whether a day is shown as it is; of a first of January a mask could not be told from it. */
  private static boolean isClear(String shown, String day) {
    return day.equals(shown) && !day.endsWith("-01-01");
  }

  private static String year(String day) {
    return day.isEmpty() ? "" : day.substring(0, 4) + "-01-01";
  }

  private static String blankToNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static SourceRecord record(
      Map<String, String> row,
      Map<String, String> cells,
      List<String> items,
      Map<String, Sources.Origin> origins) {
    String origin = row.get("source") + "/" + row.get("dataset");
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Integer> prints = new HashMap<>();
    for (String item : items) {
      String value = cells.get(item);
      if (value != null && !value.isEmpty()) {
        values.put(item, value);
        prints.put(item, row.get(item).hashCode());
      }
    }
    return new SourceRecord(
        row.get("record_id"),
        origins.getOrDefault(origin, Sources.Origin.unknown(origin)).title(),
        origin,
        row.get("department"),
        row.get("as_of"),
        row.get("delivery_id"),
        row.get("row_number"),
        codes(row.get("dq_codes")),
        prints,
        values);
  }

  private static List<String> codes(String list) {
    return java.util.Arrays.stream(list.replaceAll("[\\[\\]]", "").split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  static final Comparator<SourceRecord> NEWEST_FIRST =
      Comparator.comparing(SourceRecord::asOf).reversed().thenComparing(SourceRecord::title);
}
