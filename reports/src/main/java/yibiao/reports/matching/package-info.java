/**
 * Which data item a label means: by wording and synonyms, never by guess. A label that could mean
 * two stays empty, and is told.
 */
package yibiao.reports.matching;
