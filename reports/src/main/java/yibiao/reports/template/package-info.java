/** What a blank XLSX asks for: its layout, its labels, and where each value goes. */
package yibiao.reports.template;
