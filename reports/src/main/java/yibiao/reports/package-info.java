/**
 * Forms that arrive filled: any department's XLSX is read as a template, and its labels are matched
 * with data items. It is filled through Trino as the worker who asked, so the sharing list decides
 * here too.
 */
package yibiao.reports;
