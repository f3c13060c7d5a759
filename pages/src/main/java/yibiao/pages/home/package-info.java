/** The first page: what came in, what became of it, what is held. */
package yibiao.pages.home;
