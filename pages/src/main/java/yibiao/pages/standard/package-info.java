/**
 * The standard on a page: items, wordings, codes and resources. What stewards add goes into the
 * list by way of a draft.
 */
package yibiao.pages.standard;
