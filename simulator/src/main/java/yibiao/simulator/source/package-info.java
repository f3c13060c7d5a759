/**
 * The departments' systems: what each holds and how dirty it is. Each stands behind the real
 * interface of its kind.
 */
package yibiao.simulator.source;
