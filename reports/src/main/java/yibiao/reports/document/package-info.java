/**
 * What people hand in as a blank form, and what they are given back: workbooks old and new, and
 * tables in Word. Whatever is none of these is told apart, each with what to do about it.
 */
package yibiao.reports.document;
