/** SQL on a page, and how a tool of one's own connects. */
package yibiao.pages.query;
