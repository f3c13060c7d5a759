/**
 * Linkage beside its peer: made-up records from several departments, as dirty as real ones, linked
 * by both in processes of their own, and scored pair by pair against the truth.
 */
package yibiao.bench.linkage;
