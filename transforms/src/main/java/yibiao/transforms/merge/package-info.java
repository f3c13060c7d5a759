/**
 * Many records of one resident become one row, every value with its source and day. Pure functions,
 * no Spark.
 */
package yibiao.transforms.merge;
