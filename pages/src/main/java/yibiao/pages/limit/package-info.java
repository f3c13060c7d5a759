/** How much one request may bring, and how many of one account are served at once. */
package yibiao.pages.limit;
