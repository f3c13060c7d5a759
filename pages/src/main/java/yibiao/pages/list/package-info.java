/** The sharing list: what is on it, its drafts, and what an entry says. */
package yibiao.pages.list;
