/**
 * The life of the sharing list: drafts, the second person's review, publication, what changed from
 * version to version and whom it touches. What is in force is {@code sharing}'s business.
 */
package yibiao.catalog.list;
