/** What follows from residents and registers by SQL. */
package yibiao.transforms.run.derive;
