package yibiao.desk.resident;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.source.Sources;
import yibiao.desk.pair.PairAnswer;
import yibiao.desk.pair.PairAnswers;
import yibiao.desk.resident.ResidentPage.Change;
import yibiao.desk.resident.ResidentPage.Other;
import yibiao.desk.resident.ResidentPage.Pair;
import yibiao.desk.resident.ResidentPage.Said;
import yibiao.desk.resident.ResidentPage.Value;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.lake.Lake;
import yibiao.lake.PublishedSets;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** Looks residents up, as their reader may see them; every look is on record. */
@Component
public class ResidentDesk {
  private static final int MOST_FOUND = 50;

  private final PersonQuery query;
  private final SourceRecords sourceRecords;
  private final Family family;
  private final DataItems items;
  private final Sources sources;
  private final PairAnswers answers;
  private final Lake lake;
  private final PublishedSets sets;

  ResidentDesk(
      PersonQuery query,
      SourceRecords sourceRecords,
      Family family,
      DataItems items,
      Sources sources,
      PairAnswers answers,
      Lake lake,
      PublishedSets sets) {
    this.query = query;
    this.sourceRecords = sourceRecords;
    this.family = family;
    this.items = items;
    this.sources = sources;
    this.answers = answers;
    this.lake = lake;
    this.sets = sets;
  }

  /**
   * Residents by id, ID number or name, whichever the asker may see.
   *
   * @return resident_id, name, community_code
   */
  public Answer find(String asked, Account account) throws SQLException {
    Decision decision = sourceRecords.decide(account);
    List<String> columns =
        Stream.of("resident_id", "id_number", "name").filter(c -> !decision.refuses(c)).toList();
    String where = columns.stream().map(c -> c + " = ?").collect(Collectors.joining(" OR "));
    String name = decision.refuses("name") ? "''" : "name";
    return ask(
        account,
        "SELECT resident_id, "
            + name
            + " AS name, community_code FROM core.resident WHERE "
            + where
            + " ORDER BY resident_id",
        MOST_FOUND,
        columns.stream().map(column -> asked.strip()).toArray(String[]::new));
  }

  /** A resident's page; empty for one who is not there, or not in the reader's area. */
  public Optional<ResidentPage> page(String resident, Account account) throws SQLException {
    return sets.together(() -> read(resident, account));
  }

  private Optional<ResidentPage> read(String resident, Account account) throws SQLException {
    Decision decision = sourceRecords.decide(account);
    List<String> columns =
        decision.columns().keySet().stream().filter(c -> !decision.refuses(c)).toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Answer answer =
        ask(
            account,
            "SELECT "
                + columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "))
                + " FROM core.resident WHERE resident_id = ?",
            1,
            resident);
    if (answer.rows().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), answer.rows().getFirst().get(i));
    }
    List<SourceRecord> records = records(resident, account);
    List<String> ids = records.stream().map(SourceRecord::id).toList();
    return Optional.of(
        new ResidentPage(
            resident,
            row.getOrDefault("community_code", ""),
            values(row, records),
            records,
            pairs(resident, ids),
            said(ids),
            changes(resident),
            family.members(row.getOrDefault("household_id", ""), decision, account),
            family.relatives(resident, decision, account)));
  }

  private List<SourceRecord> records(String resident, Account account) {
    SourceRecords.Whose whose = sourceRecords.whose(List.of(resident)).get(resident);
    Map<String, SourceRecords.Whose> records =
        lake.find("std", "person_record", "record_id", "resident_id", resident).stream()
            .collect(Collectors.toMap(id -> id, id -> whose));
    return sourceRecords.visible(records, account).values().stream()
        .sorted(SourceRecords.NEWEST_FIRST)
        .toList();
  }

  private List<Value> values(Map<String, String> row, List<SourceRecord> records) {
    Map<String, Sources.Origin> origins = sources.origins();
    List<Value> values = new ArrayList<>();
    for (DataItem item : items.held()) {
      String value = row.getOrDefault(item.name(), "");
      if (value.isEmpty()) {
        continue;
      }
      String name = row.getOrDefault(item.name() + "_source", "");
      Sources.Origin origin = origins.getOrDefault(name, Sources.Origin.unknown(name));
      List<String> said =
          records.stream()
              .map(record -> record.values().getOrDefault(item.name(), ""))
              .filter(text -> !text.isEmpty())
              .toList();
      values.add(
          new Value(
              item.name(),
              item.title(),
              value,
              item.department(),
              origin.title(),
              row.getOrDefault(item.name() + "_as_of", ""),
              Choice.of(item, name, origin.department(), said),
              others(item.name(), value, records)));
    }
    return values;
  }

  private static List<Other> others(String item, String value, List<SourceRecord> records) {
    return records.stream()
        .filter(record -> !record.values().getOrDefault(item, value).equals(value))
        .map(record -> new Other(record.values().get(item), record.title(), record.asOf()))
        .toList();
  }

  private List<Pair> pairs(String resident, List<String> records) {
    List<Pair> pairs = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("record_a", "record_b"));
    columns.addAll(Waterfall.COLUMNS);
    lake.forEach(
        "link",
        "pair",
        columns,
        "resident_a",
        List.of(resident),
        row -> {
          int a = records.indexOf(row.get("record_a"));
          int b = records.indexOf(row.get("record_b"));
          if (a >= 0 && b >= 0) {
            pairs.add(new Pair(Math.min(a, b) + 1, Math.max(a, b) + 1, Waterfall.of(row)));
          }
        });
    pairs.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
    return pairs;
  }

  private List<Said> said(Collection<String> records) {
    return answers.about(records).stream().map(ResidentDesk::said).toList();
  }

  private static Said said(PairAnswer answer) {
    return new Said(
        answer.verdict().name(),
        answer.reason(),
        answer.organisation(),
        answer.answeredAt(),
        answer.undoneAt().isPresent());
  }

  private List<Change> changes(String resident) {
    List<Change> changes = new ArrayList<>();
    List<String> columns = List.of("change", "previous_id", "resident_id", "run_id");
    for (String side : List.of("resident_id", "previous_id")) {
      lake.forEach(
          "link",
          "resident_change",
          columns,
          side,
          List.of(resident),
          row ->
              changes.add(
                  new Change(
                      row.get("change"),
                      row.get("previous_id"),
                      row.get("resident_id"),
                      row.get("run_id"))));
    }
    return changes;
  }

  private Answer ask(Account account, String sql, int limit, String... params) throws SQLException {
    return Answer.of(query, Session.of(account.name()), "page", sql, limit, params);
  }
}
