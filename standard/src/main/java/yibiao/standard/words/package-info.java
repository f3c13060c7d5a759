/**
 * Words for people, Chinese first, English by a switch. Each room keeps its own in {@code
 * words.properties} beside its classes, and throws keys with arguments.
 */
package yibiao.standard.words;
