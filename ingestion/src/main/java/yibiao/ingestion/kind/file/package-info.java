/** Files on a server, by SFTP or FTPS. Those with a {@code .done} marker are fetched, each once. */
package yibiao.ingestion.kind.file;
