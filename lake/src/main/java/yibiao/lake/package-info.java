/**
 * The lake: Iceberg's tables with their columns and snapshots, how they are read and how rows are
 * added. What the rows mean is other rooms' business.
 */
package yibiao.lake;
