/**
 * Templates filled with what the lake knows, the department's layout kept. A second sheet tells
 * every column's story.
 */
package yibiao.reports.fill;
