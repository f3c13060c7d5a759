/**
 * Delivered rows on their way into the raw tables and the quarantine. One delivery is one commit.
 */
package yibiao.ingestion.commit;
