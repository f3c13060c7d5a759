/**
 * A relational database, table by table. Rows are found by their time of change, and by comparison
 * with what stands in the lake.
 */
package yibiao.ingestion.kind.database;
