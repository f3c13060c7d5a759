/** What was read and what was refused. Auditors see it all, and whether its chain is whole. */
package yibiao.pages.audit;
