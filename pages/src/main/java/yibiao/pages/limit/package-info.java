/** How much one request may bring. No account has more served at once than its share. */
package yibiao.pages.limit;
