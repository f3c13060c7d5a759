/**
 * The main job on the synthetic district, from nothing to a summary that is checked against the
 * truth.
 */
package yibiao.demo;
