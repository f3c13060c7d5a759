/**
 * The verbs of {@code ./yibiao}, one class a verb. Each says what to do next when it cannot go on.
 */
package yibiao.app.command;
