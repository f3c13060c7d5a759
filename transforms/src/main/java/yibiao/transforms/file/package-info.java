/** Linkage of one file, without a server: from CSV to features, and back to CSV. */
package yibiao.transforms.file;
