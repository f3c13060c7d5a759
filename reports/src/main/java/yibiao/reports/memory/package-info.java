/**
 * What was said of a form once. The blanks that workers are at, and answers that hold for a form's
 * next version too.
 */
package yibiao.reports.memory;
