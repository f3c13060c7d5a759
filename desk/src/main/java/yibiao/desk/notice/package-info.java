/**
 * What people should know, on their desks and by mail. Each is sent until it is taken, over crashes
 * too; none says anything about a resident.
 */
package yibiao.desk.notice;
