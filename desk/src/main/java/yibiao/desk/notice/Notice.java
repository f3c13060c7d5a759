package yibiao.desk.notice;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody should know.
 *
 * @param kind its words are the message {@code notice.KIND}
 * @param words what these words leave open; never a resident's data
 * @param link the page where something can be done about it
 */
public record Notice(
    long id,
    String account,
    String kind,
    List<String> words,
    String link,
    Instant at,
    boolean read) {}
