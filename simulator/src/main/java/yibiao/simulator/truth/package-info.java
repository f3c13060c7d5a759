/** The truth beside the district, and how far the lake and the forms are from it. */
package yibiao.simulator.truth;
