/**
 * A REST API that hands out a list, page by page. One pull is one delivery of the whole list, or
 * nothing.
 */
package yibiao.ingestion.kind.rest;
