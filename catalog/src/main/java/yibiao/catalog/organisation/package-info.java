/** Organisations and accounts: who somebody is, and for which area. */
package yibiao.catalog.organisation;
