/**
 * The sharing list: what is on it, its drafts, and what an entry says. Nothing is in force before a
 * second person has agreed.
 */
package yibiao.pages.list;
