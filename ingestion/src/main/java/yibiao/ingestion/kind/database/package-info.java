/** A relational database, read by time of change and by comparison with what stands in the lake. */
package yibiao.ingestion.kind.database;
