/**
 * What every procedure at people's desks has in common: moves that belong to somebody and lead from
 * one state to another, a lock, a history, deadlines in working days with reminders. What a
 * procedure is about, and whom it tells of what, is its own.
 */
package yibiao.desk.procedure;
