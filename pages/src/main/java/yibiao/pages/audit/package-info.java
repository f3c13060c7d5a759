/** What was read and what was refused. */
package yibiao.pages.audit;
