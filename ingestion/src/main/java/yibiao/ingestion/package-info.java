/**
 * Department systems into the lake: pull, land the bytes unchanged, read, keep what cannot be read
 * in quarantine, commit to {@code raw}. Every step may be repeated without harm.
 */
package yibiao.ingestion;
