/**
 * The standard as stewards keep it: what the product brings along is taken in at every start, and
 * they add items, wordings, codes and resources on a page. Lines of the sharing list that come of
 * it lie in a draft, for a second person.
 */
package yibiao.desk.standard;
