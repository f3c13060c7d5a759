/** The statistical division codes, from the province down to the community. */
package yibiao.standard.division;
