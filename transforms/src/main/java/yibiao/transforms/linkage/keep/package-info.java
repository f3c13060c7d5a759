/**
 * Linkage from run to run: what an earlier run has found lies in files. A change touches only the
 * blocks and residents that it concerns.
 */
package yibiao.transforms.linkage.keep;
