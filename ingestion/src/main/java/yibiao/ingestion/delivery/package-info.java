/**
 * One file or pull on its way into the lake: landed, read, committed once. A retry finds its id in
 * the table's snapshots.
 */
package yibiao.ingestion.delivery;
