/**
 * The sharing list in force and the authorizations granted under it. They are read as one snapshot,
 * so that a decision never rests on two states.
 */
package yibiao.catalog.sharing;
