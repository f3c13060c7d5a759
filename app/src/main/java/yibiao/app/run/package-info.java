/**
 * One run from the sources to the lake: pull, then transform. Housekeeping, and what a crash has
 * left, are seen to here as well.
 */
package yibiao.app.run;
