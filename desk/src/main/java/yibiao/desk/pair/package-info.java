/**
 * What people say about pairs of records that linkage leaves in doubt. It holds in every run from
 * then on, and can be taken back.
 */
package yibiao.desk.pair;
