/**
 * What the query engine is told about one statement: its rows, columns and masks, once, over HTTP
 * on loopback; and what the engine says of it in the end. The other side of the wire is {@link
 * yibiao.door.guard}.
 */
package yibiao.door.engine;
