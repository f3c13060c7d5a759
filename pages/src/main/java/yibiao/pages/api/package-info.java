/** What programs ask for with an account's password: tokens, SQL as CSV, filled forms. */
package yibiao.pages.api;
