/**
 * What a blank XLSX asks for: its layout, its labels, and where each value goes. Nothing here knows
 * a data item.
 */
package yibiao.reports.template;
