/**
 * The departments' systems: what each holds, how dirty it is, and the real interface it stands
 * behind.
 */
package yibiao.simulator.source;
