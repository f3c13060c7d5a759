package yibiao.desk.correction;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yibiao.catalog.audit.ReadRecord;
import yibiao.catalog.audit.ReadRecord.Asked;
import yibiao.catalog.audit.ReadRecord.Basis;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;

/**
 * Requests for correction as their reader may see them: whoever answers sees whom it is about and
 * what stands there now, by the list; a steward, who reads no data, sees of a value what its mask
 * leaves. Every look is on record.
 */
@Component
public class CorrectionCases {
  private static final String RESIDENT = "core.resident";
  private static final String PAGE = "page";
  private static final int MOST = 200;

  private final Corrections corrections;
  private final PersonQuery query;
  private final ReadRecords records;
  private final SharingPolicies policies;

  CorrectionCases(
      Corrections corrections, PersonQuery query, ReadRecords records, SharingPolicies policies) {
    this.corrections = corrections;
    this.query = query;
    this.records = records;
    this.policies = policies;
  }

  /**
   * One request.
   *
   * @param name the resident's; "" where the reader may not see it
   * @param present what stands there now; "" for nothing, or nothing that the reader may see
   * @param proposed what it should be, as far as the reader may see it
   */
  public record Case(CorrectionRequest request, String name, String present, String proposed) {}

  /** Those that somebody has to answer, the most urgent first. */
  public List<Case> toAnswer(Account account) throws SQLException {
    List<CorrectionRequest> open = corrections.openFor(account).stream().limit(MOST).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    if (!account.role().readsData()) {
      record(account, open);
      return open.stream().map(request -> new Case(request, "", "", masked(request))).toList();
    }
    Map<String, Map<String, String>> residents = residents(open, account);
    return open.stream()
        .map(
            request -> {
              Map<String, String> row =
                  residents.getOrDefault(request.claim().resident(), Map.of());
              return new Case(
                  request,
                  row.getOrDefault("name", ""),
                  row.getOrDefault(request.claim().item(), ""),
                  request.claim().proposed());
            })
        .toList();
  }

  /** Those of the account's organisation, newest first. */
  public List<CorrectionRequest> own(Account account) {
    List<CorrectionRequest> own = corrections.of(account.organisation().name());
    if (!own.isEmpty()) {
      record(account, own);
    }
    return own;
  }

  /** Values that people proposed are read here, and not by a query. */
  private void record(Account account, List<CorrectionRequest> requests) {
    records.append(
        ReadRecord.read(
            new Asked("", account.name(), PAGE, "corrections"),
            new Basis(policies.inForce().listVersion(), Set.of(), ""),
            RESIDENT,
            new TreeSet<>(requests.stream().map(request -> request.claim().item()).toList())));
  }

  private Map<String, Map<String, String>> residents(List<CorrectionRequest> open, Account account)
      throws SQLException {
    List<String> columns =
        Stream.concat(
                Stream.of("resident_id", "name"),
                open.stream().map(request -> request.claim().item()))
            .distinct()
            .toList();
    String[] who =
        open.stream().map(request -> request.claim().resident()).distinct().toArray(String[]::new);
    Answer answer =
        Answer.of(
            query,
            Session.of(account.name()),
            PAGE,
            "SELECT "
                + columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "))
                + " FROM "
                + RESIDENT
                + " WHERE resident_id IN ("
                + PersonQuery.places(who.length)
                + ")",
            MOST,
            who);
    Map<String, Map<String, String>> residents = new HashMap<>();
    for (List<String> cells : answer.rows()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      residents.put(cells.getFirst(), row);
    }
    return residents;
  }

  private String masked(CorrectionRequest request) {
    SharingPolicy policy = policies.inForce();
    Optional<ListEntry> entry =
        policy
            .resource(RESIDENT)
            .map(policy::entriesOf)
            .map(entries -> entries.get(request.claim().item()));
    boolean open =
        entry.filter(ListEntry::isOpen).filter(e -> e.terms().mask() == Mask.NONE).isPresent();
    String left =
        open
            ? request.claim().proposed()
            : entry.map(e -> e.terms().mask()).orElse(Mask.HIDE).of(request.claim().proposed());
    return left == null ? "" : left;
  }
}
