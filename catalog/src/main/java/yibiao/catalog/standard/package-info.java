/**
 * The standard catalog that an installation starts from, {@code standard.yaml}. At every start what
 * is new in it is added, and its list entries go into a draft for a second person.
 */
package yibiao.catalog.standard;
