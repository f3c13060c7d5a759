/** One's own account: password, sessions, tokens. A token is shown once, when it is made. */
package yibiao.pages.account;
