/** Delivered rows on their way into the raw tables and the quarantine, one commit a delivery. */
package yibiao.ingestion.commit;
