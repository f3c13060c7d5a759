/** From records to residents: linkage over all records, or over those that have changed. */
package yibiao.transforms.run.link;
