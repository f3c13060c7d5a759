/**
 * Source systems, their datasets and mappings, as data. How each kind is reached, ingestion knows;
 * here it is a name and a map.
 */
package yibiao.catalog.source;
