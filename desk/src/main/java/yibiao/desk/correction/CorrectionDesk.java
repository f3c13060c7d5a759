package yibiao.desk.correction;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.desk.correction.CorrectionRequest.Claim;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.ingestion.own.OwnSource;
import yibiao.lake.Lake;
import yibiao.standard.cleanse.Cleansed;
import yibiao.standard.cleanse.ItemCleanser;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.Dataset;
import yibiao.standard.rule.RuleBroken;

/**
 * Requests for correction: asked about a resident that the asker may see, answered by the
 * responsible department, and brought into the lake as a delivery like any other.
 */
@Component
public class CorrectionDesk {
  private static final String ANCHOR = "record_id";
  private static final String ITEM = "item";
  private static final String AS_OF = "as_of";

  private final Corrections corrections;
  private final DataItems items;
  private final PersonQuery query;
  private final OwnSource own;
  private final Lake lake;
  private final Clock clock;

  CorrectionDesk(
      Corrections corrections,
      DataItems items,
      PersonQuery query,
      OwnSource own,
      Lake lake,
      Clock clock) {
    this.corrections = corrections;
    this.items = items;
    this.query = query;
    this.own = own;
    this.lake = lake;
    this.clock = clock;
  }

  /** The items that can be corrected. */
  public List<DataItem> items() {
    return items.held().stream().filter(item -> !item.isDerived()).toList();
  }

  /**
   * Asks for a correction.
   *
   * @param resident the resident's id, or the ID number where the asker may see it
   */
  public int ask(String resident, String item, String proposed, String reason, Account by)
      throws SQLException {
    DataItem known =
        items().stream()
            .filter(i -> i.name().equals(item))
            .findFirst()
            .orElseThrow(() -> RuleBroken.at("item", "desk.noSuchItem"));
    List<String> found = find(resident.strip(), known.name(), by);
    String value = standard(known, proposed);
    Claim claim = new Claim(found.get(0), found.get(1), known.name(), value, reason);
    return corrections.ask(claim, known, by);
  }

  /** As the asker sees it: nobody learns by asking who there is. */
  private List<String> find(String resident, String item, Account by) throws SQLException {
    Answer answer =
        Answer.of(
            query,
            Session.of(by.name()),
            "page",
            "SELECT resident_id, community_code, \""
                + item
                + "\" FROM core.resident WHERE resident_id = ? OR id_number = ?",
            2,
            resident,
            resident);
    if (answer.refusal().isPresent()) {
      throw RuleBroken.saying("item", answer.refusal().get().text());
    }
    if (answer.rows().size() != 1) {
      throw RuleBroken.at("resident", "desk.noSuchResidentIn");
    }
    return answer.rows().getFirst();
  }

  private String standard(DataItem item, String proposed) {
    Map<String, String> spellings =
        items.codeLists().stream()
            .filter(list -> list.name().equals(item.codeList()))
            .findFirst()
            .map(list -> list.spellings())
            .orElse(Map.of());
    Cleansed value = ItemCleanser.cleanse(proposed, item.type(), item.codeList(), spellings);
    if (!value.usable()) {
      throw RuleBroken.at(
          "proposed",
          "desk.valueNotValidOne",
          value.why().isEmpty() ? say("desk.emptyValue") : value.why());
    }
    return value.value();
  }

  /** Agrees: the value is in the lake, and counts from the next run of the transforms on. */
  public void accept(int id, int lock, String answer, Account by) throws IOException {
    CorrectionRequest request = corrections.toAnswer(id, lock, by);
    String community = request.claim().community();
    String file = (community.isEmpty() ? "0" : community) + "-" + id + ".csv";
    own.deliver(accepted(), file, rows(request));
    corrections.accepted(request, answer.strip(), file, by);
  }

  public void reject(int id, int lock, String answer, Account by) {
    if (answer.isBlank()) {
      throw RuleBroken.at("answer", "desk.refusalHasToBe");
    }
    corrections.rejected(corrections.toAnswer(id, lock, by), answer.strip(), by);
  }

  /** One row for each record of the resident: whichever stays keeps the correction with her. */
  private List<Map<String, String>> rows(CorrectionRequest request) throws IOException {
    CorrectionRequest.Claim claim = request.claim();
    List<String> records =
        lake.find("std", "person_record", ANCHOR, "resident_id", claim.resident());
    if (records.isEmpty()) {
      throw RuleBroken.of("desk.residentWasMergedWith");
    }
    String today = LocalDate.now(clock).toString();
    return records.stream()
        .map(
            record ->
                Map.of(
                    ANCHOR,
                    record,
                    ITEM,
                    claim.item(),
                    AS_OF,
                    today,
                    claim.item(),
                    claim.proposed()))
        .toList();
  }

  private OwnSource.Description accepted() {
    return new OwnSource.Description(
        Dataset.CORRECTIONS,
        "校核更正",
        "校核",
        "accepted",
        "同意的更正",
        List.of(ITEM, ANCHOR),
        AS_OF,
        items.held().stream().map(DataItem::name).toList());
  }
}
