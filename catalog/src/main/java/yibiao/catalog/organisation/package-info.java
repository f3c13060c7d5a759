/**
 * Organisations and accounts: who somebody is, and for which area. What they may read is the list's
 * matter, not theirs.
 */
package yibiao.catalog.organisation;
