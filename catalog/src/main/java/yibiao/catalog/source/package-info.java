/** Source systems, their datasets and mappings, as data. */
package yibiao.catalog.source;
