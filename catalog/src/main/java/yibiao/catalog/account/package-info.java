/**
 * Accounts as their owners and the platform's owner handle them: sign-ins, passwords, closing.
 * Every such event goes on record.
 */
package yibiao.catalog.account;
