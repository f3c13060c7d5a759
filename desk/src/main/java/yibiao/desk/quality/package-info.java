/**
 * How good the data are that each department delivers, item by item and day by day, and how
 * linkage's weights have moved.
 */
package yibiao.desk.quality;
