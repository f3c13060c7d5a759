/** One's own account: password, sessions, tokens. */
package yibiao.pages.account;
