/**
 * Standard data items and code lists: what a value is called, how it is written, which department
 * answers for it.
 */
package yibiao.standard.item;
