/** Accounts as their owners and the platform's owner handle them: sign-ins, passwords, closing. */
package yibiao.catalog.account;
