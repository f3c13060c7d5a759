/**
 * How many addresses are read right, and how many a second. The addresses are made up from real
 * divisions.
 */
package yibiao.bench.address;
