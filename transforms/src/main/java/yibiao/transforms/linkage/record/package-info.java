/**
 * What linkage looks at of a record, packed into 64 bytes: names, numbers, dates and places as
 * numbers that are fast to compare. It knows nothing of pairs.
 */
package yibiao.transforms.linkage.record;
