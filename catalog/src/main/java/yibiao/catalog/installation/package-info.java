/**
 * The folder that an installation lives in. Secrets are made in it on first start, and readable by
 * its owner alone.
 */
package yibiao.catalog.installation;
