/**
 * The verbs of {@code ./yibiao}: one class a verb, each saying what to do next when it cannot go
 * on.
 */
package yibiao.app.command;
