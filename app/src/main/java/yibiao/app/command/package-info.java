/** What a person types: one class a verb. */
package yibiao.app.command;
