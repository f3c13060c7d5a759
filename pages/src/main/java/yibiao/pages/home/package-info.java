/**
 * The first page: what came in, what became of it, what is held. Its figures come from the lake and
 * the catalog.
 */
package yibiao.pages.home;
