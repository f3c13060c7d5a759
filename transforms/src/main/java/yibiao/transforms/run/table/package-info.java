/**
 * The tables of a run: how they lie in files, how they are written, and how readers get all of them
 * at once.
 */
package yibiao.transforms.run.table;
