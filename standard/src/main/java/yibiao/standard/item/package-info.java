/**
 * Standard data items and code lists. They say what a value is called, how it is written, and which
 * department answers for it.
 */
package yibiao.standard.item;
