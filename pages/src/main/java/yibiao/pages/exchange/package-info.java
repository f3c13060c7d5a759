/** The sharing list as files: the workbook of a government data-resource catalogue, and DCAT. */
package yibiao.pages.exchange;
