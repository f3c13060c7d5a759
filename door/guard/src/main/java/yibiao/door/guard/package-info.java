/**
 * Our access control inside the query engine: a plugin, with nothing of the rest of the project on
 * its class path. It asks the catalog once a statement and refuses whatever the answer does not
 * grant.
 */
package yibiao.door.guard;
