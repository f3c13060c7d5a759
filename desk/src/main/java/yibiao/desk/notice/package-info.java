/** Notices on people's desks. */
package yibiao.desk.notice;
