/** Files on a server, by SFTP or FTPS: those with a {@code .done} marker, each fetched once. */
package yibiao.ingestion.kind.file;
