package yibiao.catalog.audit;

import static yibiao.standard.words.Words.say;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.audit.ReadRecord.Asked;
import yibiao.catalog.audit.ReadRecord.Basis;
import yibiao.standard.row.Rows;

/**
 * The record of reads as kept in PostgreSQL: append-only, each record sealed with the one before.
 */
@Repository
public class ReadRecords {
  /** The record is read in parts: a year of it does not fit into memory. */
  private static final int FETCH = 1000;

  private static final RowMapper<Asked> ASKED = Rows.of(Asked.class);
  private static final RowMapper<Basis> BASIS = Rows.of(Basis.class);

  private final JdbcClient jdbc;
  private final Seal seal;
  private final Redaction redaction;
  private final Clock clock;

  public ReadRecords(JdbcClient jdbc, Seal seal, Redaction redaction, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.redaction = redaction;
    this.clock = clock;
  }

  private record Head(long id, String seal) {}

  /**
   * What an auditor looks for; "" and null for anything.
   *
   * @param kind a {@link ReadRecord.Kind}; {@code REFUSED} finds what the engine refused, too
   * @param text a part of the statement, the purpose or a column
   * @param before only records with a smaller id: the next page
   */
  public record Search(
      String account,
      String resource,
      String kind,
      String text,
      Instant from,
      Instant to,
      long before) {
    public static final Search ANYTHING = new Search("", "", "", "", null, null, 0);
  }

  /** Writes a record; once this has returned, it is there to stay. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void append(ReadRecord draft) {
    Head head =
        jdbc.sql("select last_id, last_seal from read_chain for update")
            .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
            .single();
    ReadRecord record =
        draft
            .at(head.id() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .withStatement(redaction.of(draft.asked().statement()));
    String sealed = seal.of(record, head.seal());
    jdbc.sql(
            """
            insert into read_record (id, at, kind, query, account, path, purpose, authorizations, list_version,
              statement, resource, columns, row_count, outcome, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?::int[], ?, ?, ?, ?::text[], ?, ?, ?)
            """)
        .params(
            record.id(),
            Timestamp.from(record.at()),
            record.kind().name(),
            record.asked().query(),
            record.asked().account(),
            record.asked().path(),
            record.basis().purpose(),
            record.basis().authorizations().toArray(Integer[]::new),
            record.basis().listVersion(),
            record.asked().statement(),
            record.resource(),
            record.columns().toArray(String[]::new),
            record.rows(),
            record.outcome(),
            sealed)
        .update();
    jdbc.sql("update read_chain set last_id = ?, last_seal = ?")
        .params(record.id(), sealed)
        .update();
  }

  /** The newest records that fit, newest first. */
  public List<ReadRecord> find(Search search, int limit) {
    return jdbc.sql(
            """
            select * from read_record
            where (:account = '' or account = :account) and (:resource = '' or resource = :resource)
              and (:kind = '' or kind = :kind or :kind = 'REFUSED' and outcome = any (:denied))
              and (:text = '' or strpos(lower(statement || ' ' || purpose || ' ' || array_to_string(columns, ' ')), lower(:text)) > 0)
              and at >= coalesce(cast(:from as timestamptz), '-infinity')
              and at < coalesce(cast(:to as timestamptz), 'infinity')
              and (:before = 0 or id < :before)
            order by id desc limit :limit
            """)
        .param("account", search.account())
        .param("resource", search.resource())
        .param("kind", search.kind())
        .param("denied", ReadRecord.DENIED.toArray(String[]::new))
        .param("text", search.text())
        .param("from", search.from() == null ? null : Timestamp.from(search.from()))
        .param("to", search.to() == null ? null : Timestamp.from(search.to()))
        .param("before", search.before())
        .param("limit", limit)
        .query(ReadRecords::record)
        .list();
  }

  /** Takes away what is older, and lets the chain begin behind it. */
  @Transactional
  public int forgetBefore(Instant day) {
    jdbc.sql("select 1 from read_chain for update").query(Integer.class).single();
    List<Head> last =
        jdbc.sql("select id, seal from read_record where at < ? order by id desc limit 1")
            .param(Timestamp.from(day))
            .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
            .list();
    if (last.isEmpty()) {
      return 0;
    }
    Head before = last.getFirst();
    jdbc.sql("update read_chain set first_id = ?, first_seal = ?, first_mark = ?")
        .params(before.id(), before.seal(), seal.ofBeginning(before.id(), before.seal()))
        .update();
    return jdbc.sql("delete from read_record where id <= ?").param(before.id()).update();
  }

  /**
   * Seals where the record begins as it is now: of a record from before beginnings were sealed,
   * once.
   */
  @Transactional
  public void sealBeginning() {
    Head first =
        jdbc.sql("select first_id, first_seal from read_chain for update")
            .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
            .single();
    jdbc.sql("update read_chain set first_mark = ?")
        .param(seal.ofBeginning(first.id(), first.seal()))
        .update();
  }

  /** Where the record begins: the last one that was taken away; id 0 if none was. */
  public Witness beginning() {
    return jdbc.sql("select first_id, first_mark from read_chain")
        .query((row, n) -> new Witness(row.getLong(1), row.getString(2)))
        .single();
  }

  /** The newest seal and its record's id; id 0 before anything was recorded. */
  public Witness head() {
    return jdbc.sql("select last_id, last_seal from read_chain")
        .query((row, n) -> new Witness(row.getLong(1), row.getString(2)))
        .single();
  }

  /** A seal as it once was, noted down outside the database. */
  public record Witness(long id, String seal) {}

  /**
   * Checks the whole chain.
   *
   * @param witnesses seals noted down earlier: they tell when the end was cut off
   * @param beginning where the record began when that was noted down: it only moves on
   * @return what is wrong, in the order of the chain; empty when nothing is
   */
  @Transactional(readOnly = true)
  public Verification verify(Collection<Witness> witnesses, Optional<Witness> beginning) {
    Map<Long, String> noted = new HashMap<>();
    witnesses.forEach(witness -> noted.put(witness.id(), witness.seal()));
    Chain chain =
        jdbc.sql("select * from read_chain")
            .query(
                (row, n) ->
                    new Chain(
                        new Head(row.getLong("first_id"), row.getString("first_seal")),
                        new Head(row.getLong("last_id"), row.getString("last_seal"))))
            .single();
    List<String> problems = new ArrayList<>();
    boolean sealed =
        chain.first().id() == 0
            || seal.ofBeginning(chain.first().id(), chain.first().seal())
                .equals(beginning().seal());
    if (!sealed || beginning.map(then -> then.id() > chain.first().id()).orElse(false)) {
      problems.add(say("catalog.recordsCutAtStart", chain.first().id()));
    }
    Head[] before = {chain.first()};
    long[] count = {0};
    jdbc.sql("select * from read_record order by id")
        .withFetchSize(FETCH)
        .query(
            row -> {
              ReadRecord record = record(row, 0);
              if (record.id() != before[0].id() + 1) {
                problems.add(
                    say("catalog.recordsMissing", (before[0].id() + 1), (record.id() - 1)));
              } else if (!seal.of(record, before[0].seal()).equals(row.getString("seal"))) {
                problems.add(say("catalog.recordChanged", record.id()));
              }
              before[0] = new Head(record.id(), row.getString("seal"));
              if (!noted.getOrDefault(record.id(), before[0].seal()).equals(before[0].seal())) {
                problems.add(say("catalog.recordSealedOtherwise", record.id()));
              }
              count[0]++;
            });
    if (!before[0].equals(chain.last())) {
      problems.add(say("catalog.recordsMissingAtEnd", before[0].id(), chain.last().id()));
    }
    long newest = noted.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    if (newest > chain.last().id()) {
      problems.add(say("catalog.recordsCutAtEnd", (chain.last().id() + 1), newest));
    }
    return new Verification(count[0], before[0].seal(), List.copyOf(problems));
  }

  private record Chain(Head first, Head last) {}

  /**
   * The outcome of a check.
   *
   * @param head the newest seal: written down elsewhere, it proves that nothing before was changed
   */
  public record Verification(long records, String head, List<String> problems) {}

  private static ReadRecord record(ResultSet row, int n) throws SQLException {
    return new ReadRecord(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        ReadRecord.Kind.valueOf(row.getString("kind")),
        ASKED.mapRow(row, n),
        BASIS.mapRow(row, n),
        row.getString("resource"),
        Arrays.asList((String[]) row.getArray("columns").getArray()),
        row.getLong("row_count"),
        row.getString("outcome"));
  }

  /**
   * How an authorization was used.
   *
   * @param last the newest read that rested on it, as far back as reads are on record
   */
  public record Uses(long count, Optional<Instant> last) {
    public static final Uses NONE = new Uses(0, Optional.empty());
  }

  /** How each was used, in one pass over the record. */
  public Map<Integer, Uses> usesOfAuthorizations() {
    Map<Integer, Uses> uses = new HashMap<>();
    jdbc.sql(
            """
            select grant_id, count(*) as n, max(at) as newest
            from read_record, unnest(authorizations) as grant_id where authorizations <> '{}'
            group by grant_id
            """)
        .query(
            row -> {
              uses.put(
                  row.getInt("grant_id"),
                  new Uses(row.getLong("n"), Optional.of(row.getTimestamp("newest").toInstant())));
            });
    return uses;
  }
}
