/**
 * The engines as child processes: PostgreSQL, Trino, Spark. Started, watched, and never left
 * behind.
 */
package yibiao.app.engine;
