/**
 * The statistical division codes, from the province down to the community. A code's prefix is the
 * area that it lies in.
 */
package yibiao.standard.division;
