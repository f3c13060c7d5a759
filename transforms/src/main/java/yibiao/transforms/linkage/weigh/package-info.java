/**
 * How two records agree, field by field, and what that amounts to in bits: weights and experience
 * learned from the records themselves. A pair is a link, a question or nothing.
 */
package yibiao.transforms.linkage.weigh;
