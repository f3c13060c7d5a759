/** Values that somebody says are wrong, and what became of it. */
package yibiao.pages.correction;
