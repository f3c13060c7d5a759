/** Camel routes made from source definitions: one builder a kind of source, none a source. */
package yibiao.ingestion.route;
