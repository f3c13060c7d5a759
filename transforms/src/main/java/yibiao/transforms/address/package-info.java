/**
 * Free text becomes a place: division code, and the dwelling of the housing department's standard
 * addresses. Pure functions over an index that is built once a run.
 */
package yibiao.transforms.address;
