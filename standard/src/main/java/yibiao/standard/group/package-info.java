/**
 * Groups of residents 人群 as data: who belongs to one, what forms call it, who answers for it. From
 * one description come the rows of the key populations, their lines on the sharing list, and the
 * people that a form lists.
 */
package yibiao.standard.group;
