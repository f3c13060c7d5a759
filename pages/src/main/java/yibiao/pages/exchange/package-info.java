/**
 * The sharing list as files: the workbook of a government data-resource catalogue, and DCAT. What a
 * workbook says wrong is told cell by cell.
 */
package yibiao.pages.exchange;
