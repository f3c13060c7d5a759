/**
 * The true state of the synthetic district: dwellings, households, people. A pure function of its
 * settings.
 */
package yibiao.simulator.world;
