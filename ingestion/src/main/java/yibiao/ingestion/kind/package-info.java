/**
 * Kinds of sources: what each needs to be told, what is wrong with what it was told, and how it is
 * pulled from. A new kind is a package here and a line in {@code SourceKinds}.
 */
package yibiao.ingestion.kind;
