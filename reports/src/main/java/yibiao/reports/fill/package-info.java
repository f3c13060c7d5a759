/**
 * Templates filled with what the lake knows, the department's layout kept, every column's story on
 * a second sheet.
 */
package yibiao.reports.fill;
