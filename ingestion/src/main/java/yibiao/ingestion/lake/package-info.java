/** The Iceberg side of ingestion: raw tables, the quarantine table, counts. */
package yibiao.ingestion.lake;
