/**
 * Linkage of one file, without a server: from CSV to features, and back to CSV. It is what {@code
 * ./yibiao link} runs.
 */
package yibiao.transforms.file;
