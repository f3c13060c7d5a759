/**
 * Linkage beside its peer, on made-up records as dirty as real ones. Both run in processes of their
 * own and are scored pair by pair against the truth.
 */
package yibiao.bench.linkage;
