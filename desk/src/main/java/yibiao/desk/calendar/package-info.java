/** Working days by the real holiday table, and the deadlines counted in them. */
package yibiao.desk.calendar;
