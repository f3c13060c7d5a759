/**
 * How good the data are that each department delivers, item by item and day by day. How the weights
 * of linkage have moved is seen here too.
 */
package yibiao.desk.quality;
