/**
 * Linkage from run to run: what an earlier run has found lies in files, and a change touches only
 * the blocks and residents that it concerns.
 */
package yibiao.transforms.linkage.keep;
