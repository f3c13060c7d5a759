/** The standard on a page: items, wordings, codes and resources, and what stewards add to them. */
package yibiao.pages.standard;
