/**
 * A run at the cost of what has changed: old and new rows of the residents whom a change reaches
 * are worked out by the functions and statements of a full run, and their differences written.
 */
package yibiao.transforms.run.change;
