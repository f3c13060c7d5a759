package yibiao.catalog.source;

import static yibiao.catalog.source.SourceDefinition.orEmpty;

import java.util.Map;

/**
 * How an API hands out a list. What is left out is found out: pages are asked for from 0 and from
 * 1, rows are looked for where they are usually put, links to the next page are followed.
 *
 * @param style how the next page is asked for; null: by number, or by a link where there is one
 * @param parameter the parameter that says which page, from which row, or behind which cursor
 * @param sizeParameter the parameter that says how many rows
 * @param first the number of the first page; null where it is found out
 * @param next where an answer says the next cursor or link: {@code data.next}
 * @param total where an answer says how many rows there are in all
 * @param success what an answer says when it is none of an error: {@code code: "1"}
 * @param mayBeEmpty whether a list that had many rows may have none
 */
public record Paging(
    Style style,
    String parameter,
    String sizeParameter,
    Integer first,
    String next,
    String total,
    Map<String, String> success,
    boolean mayBeEmpty) {
  /** How the next page is asked for. */
  public enum Style {
    /** By its number. */
    PAGE,
    /** By how many rows come before it. */
    OFFSET,
    /** By a cursor that the page before gave. */
    CURSOR,
    /** By an address that the page before gave. */
    LINK,
    /** There is one answer only. */
    NONE
  }

  static final Paging USUAL = new Paging(null, "", "", null, "", "", Map.of(), false);

  public Paging {
    String usual = style == Style.OFFSET ? "offset" : style == Style.CURSOR ? "cursor" : "page";
    parameter = orEmpty(parameter).isEmpty() ? usual : parameter;
    String size = style == Style.OFFSET || style == Style.CURSOR ? "limit" : "size";
    sizeParameter = orEmpty(sizeParameter).isEmpty() ? size : sizeParameter;
    next = orEmpty(next);
    total = orEmpty(total);
    success = orEmpty(success);
  }
}
