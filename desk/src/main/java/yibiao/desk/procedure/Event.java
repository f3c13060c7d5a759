package yibiao.desk.procedure;

import java.time.Instant;

/** One step of a case's history. */
public record Event(Instant at, String account, String step, String text) {}
