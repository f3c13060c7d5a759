/**
 * Words for people, Chinese first, English by a switch: each room and each capability keeps its own
 * in a file {@code words.properties} beside its classes, and throws keys with arguments.
 */
package yibiao.standard.words;
