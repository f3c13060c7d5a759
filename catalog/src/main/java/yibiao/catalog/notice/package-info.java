/** Notices on people's desks. */
package yibiao.catalog.notice;
