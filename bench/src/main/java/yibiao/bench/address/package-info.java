/** How many addresses are read right, and how many a second. */
package yibiao.bench.address;
