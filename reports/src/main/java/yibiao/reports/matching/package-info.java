/** Which data item a label means: by wording and synonyms, never by guess. */
package yibiao.reports.matching;
