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
 * @param query one key for all records of one statement; "" where there is none
 * @param path by which way: {@code sql}, {@code form}, {@code page}, {@code export}, {@code api}
 * @param purpose the purposes of the authorizations it rests on
 * @param listVersion the version of the list that it was decided by; 0 where nothing was decided
 * @param rows how many rows were handed out; -1 where that is not known (yet)
 * @param outcome {@code read}, {@code refused}, or how the query engine says that it ended
 */
public record ReadRecord(
    long id,
    Instant at,
    Kind kind,
    String query,
    String account,
    String path,
    String purpose,
    Set<Integer> authorizations,
    int listVersion,
    String statement,
    String resource,
    List<String> columns,
    long rows,
    String outcome) {

  /** What a record says. */
  public enum Kind {
    /** It was decided that something may be read. */
    READ,
    /** It was refused. */
    REFUSED,
    /** The query engine's own word on how a query ended, and with how many rows. */
    COMPLETED
  }

  public ReadRecord {
    authorizations = new TreeSet<>(authorizations);
    columns = List.copyOf(columns);
  }

  /** A read that was decided on, of one resource. */
  public static ReadRecord read(
      String account, String path, String resource, Collection<String> columns) {
    return new ReadRecord(
        0,
        Instant.EPOCH,
        Kind.READ,
        "",
        account,
        path,
        "",
        Set.of(),
        0,
        "",
        resource,
        List.copyOf(columns),
        -1,
        "read");
  }

  /** Something that was asked for and refused. */
  public static ReadRecord refused(String account, String path, String resource, String why) {
    return new ReadRecord(
        0,
        Instant.EPOCH,
        Kind.REFUSED,
        "",
        account,
        path,
        "",
        Set.of(),
        0,
        "",
        resource,
        List.of(),
        -1,
        why);
  }

  public ReadRecord ofQuery(String key, String text) {
    return new ReadRecord(
        id,
        at,
        kind,
        key,
        account,
        path,
        purpose,
        authorizations,
        listVersion,
        text,
        resource,
        columns,
        rows,
        outcome);
  }

  public ReadRecord decidedBy(int version, Collection<Integer> grants, String purposes) {
    return new ReadRecord(
        id,
        at,
        kind,
        query,
        account,
        path,
        purposes,
        new TreeSet<>(grants),
        version,
        statement,
        resource,
        columns,
        rows,
        outcome);
  }

  public ReadRecord withRows(long count) {
    return new ReadRecord(
        id,
        at,
        kind,
        query,
        account,
        path,
        purpose,
        authorizations,
        listVersion,
        statement,
        resource,
        columns,
        count,
        outcome);
  }

  public ReadRecord of(Kind other, String how) {
    return new ReadRecord(
        id,
        at,
        other,
        query,
        account,
        path,
        purpose,
        authorizations,
        listVersion,
        statement,
        resource,
        columns,
        rows,
        how);
  }

  ReadRecord at(long place, Instant time) {
    return new ReadRecord(
        place,
        time,
        kind,
        query,
        account,
        path,
        purpose,
        authorizations,
        listVersion,
        statement,
        resource,
        columns,
        rows,
        outcome);
  }
}
