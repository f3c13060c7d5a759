/**
 * Bytes become rows of text: CSV, XLSX, JSON. What cannot be read is handed out with reason and
 * place.
 */
package yibiao.ingestion.read;
