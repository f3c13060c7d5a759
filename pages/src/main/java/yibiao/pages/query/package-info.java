/** SQL on a page, and how a tool of one's own connects. Both go through the same door. */
package yibiao.pages.query;
