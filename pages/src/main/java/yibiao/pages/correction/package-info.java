/**
 * Values that somebody says are wrong, and what became of it. Who answers sees of the resident what
 * the list lets her see.
 */
package yibiao.pages.correction;
