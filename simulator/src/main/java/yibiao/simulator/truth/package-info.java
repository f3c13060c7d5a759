/** The truth beside the district. The lake and the forms are measured against it. */
package yibiao.simulator.truth;
