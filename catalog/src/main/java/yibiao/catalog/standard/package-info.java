/**
 * The standard catalog that a new installation starts from, read from {@code standard.yaml} into an
 * empty database.
 */
package yibiao.catalog.standard;
