/**
 * Counts of people that tell of no person: small cells are hidden, and so are those that they could
 * be worked out from. Pure functions, no Spark.
 */
package yibiao.transforms.statistics;
