/**
 * Who is whose relative, by the household's book and by the names that sources give. Only what
 * follows for certain is said.
 */
package yibiao.reports.family;
