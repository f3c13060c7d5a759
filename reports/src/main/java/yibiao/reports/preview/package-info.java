/**
 * A form before it is filled. The sheet as it looks, what each of its cells is taken for, and how
 * much of it is known.
 */
package yibiao.reports.preview;
