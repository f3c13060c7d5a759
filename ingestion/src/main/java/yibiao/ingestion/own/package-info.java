/**
 * What people decide on pages, as deliveries. It comes into the lake by the way that everything
 * comes, so that it can be traced and taken back like everything.
 */
package yibiao.ingestion.own;
