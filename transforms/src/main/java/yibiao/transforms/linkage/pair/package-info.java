/**
 * Which records are compared at all: those that share the value of a key. Pairs come out of here
 * block by block, each once.
 */
package yibiao.transforms.linkage.pair;
