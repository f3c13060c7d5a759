/** What all rules have in common when they are broken. Every desk throws its own kind of it. */
package yibiao.standard.rule;
