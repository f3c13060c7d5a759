/**
 * How rows of the database become records. The framework's mapper does it; what is added here are
 * the arrays that it does not know.
 */
package yibiao.standard.row;
