/**
 * What the command line of the machine's owner asks a running platform for. Closed to everybody who
 * cannot read the state folder.
 */
package yibiao.app.operator;
