/**
 * What follows from residents and registers by SQL: the files of {@code sql/lake}, and how far a
 * change reaches in each.
 */
package yibiao.transforms.derive;
