package yibiao.catalog.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of the record of reads. What was read is named, never repeated; a statement is kept as
 * it was asked.
 *
 * @param id its place in the chain, from 1 without a gap; 0 before it is written
 * @param resource the table; "" where it is not about one
 * @param rows how many rows were handed out; -1 where that is not known (yet)
 * @param outcome {@code read}, {@code refused}, or how the query engine says that it ended
 */
public record ReadRecord(
    long id,
    Instant at,
    Kind kind,
    Asked asked,
    Basis basis,
    String resource,
    List<String> columns,
    long rows,
    String outcome) {
  private static final long NOT_KNOWN = -1;

  /** How the engine says that a query ended well. */
  public static final String FINISHED = "finished";

  /** How it says that one was refused. */
  static final Set<String> DENIED = Set.of("permission_denied", "refused");

  /** Of a security event: somebody was not let in. */
  private static final Set<String> REJECTED = Set.of("sign_in_failed", "locked_out");

  /** What a record says. */
  public enum Kind {
    /** It was decided that something may be read. */
    READ,
    /** It was refused. */
    REFUSED,
    /** The query engine's own word on how a query ended, and with how many rows. */
    COMPLETED,
    /** Somebody signed in, or could not, or an account was closed. */
    SECURITY
  }

  /**
   * Who asked what.
   *
   * @param query one key for all records of one statement
   * @param path by which way: {@code sql}, {@code form}, {@code page}, {@code export}
   */
  public record Asked(String query, String account, String path, String statement) {}

  /**
   * What it was decided by.
   *
   * @param listVersion the version of the list; 0 where nothing was decided
   * @param authorizations those that it rests on
   * @param purpose their purposes
   */
  public record Basis(int listVersion, Set<Integer> authorizations, String purpose) {
    public static final Basis NONE = new Basis(0, Set.of(), "");

    public Basis {
      authorizations = new TreeSet<>(authorizations);
    }
  }

  public ReadRecord {
    columns = List.copyOf(columns);
  }

  /** A read that was decided on, of one resource. */
  public static ReadRecord read(
      Asked asked, Basis basis, String resource, Collection<String> columns) {
    return draft(Kind.READ, asked, basis, resource, List.copyOf(columns), NOT_KNOWN, "read");
  }

  /** A statement that was refused. */
  public static ReadRecord refused(Asked asked, Basis basis) {
    return draft(Kind.REFUSED, asked, basis, "", List.of(), NOT_KNOWN, "refused");
  }

  /** How the query engine says that a statement ended. */
  public static ReadRecord completed(Asked asked, long rows, String how) {
    return draft(Kind.COMPLETED, asked, Basis.NONE, "", List.of(), rows, how);
  }

  /**
   * What befell an account.
   *
   * @param path by which way: {@code page}, {@code api}, {@code command}
   * @param event in lower case, such as {@code sign_in_failed}
   * @param detail never a password, never what was typed as a name
   */
  public static ReadRecord security(String account, String path, String event, String detail) {
    return draft(
        Kind.SECURITY,
        new Asked("", account, path, detail),
        Basis.NONE,
        "",
        List.of(),
        NOT_KNOWN,
        event);
  }

  private static ReadRecord draft(
      Kind kind,
      Asked asked,
      Basis basis,
      String resource,
      List<String> columns,
      long rows,
      String outcome) {
    return new ReadRecord(0, Instant.EPOCH, kind, asked, basis, resource, columns, rows, outcome);
  }

  ReadRecord withStatement(String statement) {
    Asked without = new Asked(asked.query(), asked.account(), asked.path(), statement);
    return new ReadRecord(id, at, kind, without, basis, resource, columns, rows, outcome);
  }

  /** Whether something was refused, by the door or by the engine. */
  public boolean isRefused() {
    return kind == Kind.REFUSED || DENIED.contains(outcome) || REJECTED.contains(outcome);
  }

  /** Whether it ended as it should: rows were handed out. */
  public boolean isFinished() {
    return kind == Kind.COMPLETED && outcome.equals(FINISHED);
  }

  ReadRecord at(long place, Instant time) {
    return new ReadRecord(place, time, kind, asked, basis, resource, columns, rows, outcome);
  }
}
