package yibiao.ingestion.read;

/**
 * A row that could not be read, whole.
 *
 * @param reason what is wrong with it; names columns and counts, never values
 * @param content the row as it was delivered
 */
public record UnreadableRow(String sheet, int number, String reason, String content) {}
