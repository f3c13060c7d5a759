/**
 * The main job on the synthetic district, from nothing to a summary. The summary is checked against
 * the truth.
 */
package yibiao.demo;
