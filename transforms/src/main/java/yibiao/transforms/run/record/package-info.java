/**
 * From delivered rows to records in standard items: what of {@code raw} holds, and what it says.
 */
package yibiao.transforms.run.record;
