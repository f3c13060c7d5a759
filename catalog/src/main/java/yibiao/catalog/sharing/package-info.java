/** The sharing list in force and the authorizations granted under it, read as one snapshot. */
package yibiao.catalog.sharing;
