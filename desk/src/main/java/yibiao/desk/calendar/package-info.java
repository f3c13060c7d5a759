/**
 * Working days by the real holiday table, and the deadlines counted in them. A day that no table
 * covers is counted by its weekday.
 */
package yibiao.desk.calendar;
