/** The folder that an installation lives in, with the secrets that were made on first start. */
package yibiao.catalog.installation;
