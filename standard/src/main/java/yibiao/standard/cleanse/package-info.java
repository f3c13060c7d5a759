/**
 * Text as delivered becomes a standard value, or stays as it was with a problem code. One class an
 * item type; pure functions, no Spark.
 */
package yibiao.standard.cleanse;
