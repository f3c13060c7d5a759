/**
 * One function that answers who may read what, for SQL, forms, pages and exports alike. Pure; it
 * can be read in a sitting.
 */
package yibiao.catalog.decision;
