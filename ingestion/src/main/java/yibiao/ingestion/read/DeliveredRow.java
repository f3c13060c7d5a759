package yibiao.ingestion.read;

import java.util.Map;

/**
 * One row as delivered.
 *
 * @param sheet the sheet it stood on, or ""
 * @param number the line or row number as a person would count it, from 1
 * @param cells column → text as delivered
 */
public record DeliveredRow(String sheet, int number, Map<String, String> cells) {}
