/**
 * What is shared, with whom, and why: data items, code lists, sources, the sharing list,
 * authorizations, decisions and the record of reads. PostgreSQL keeps it; no other module decides
 * anything about access.
 */
package yibiao.catalog;
