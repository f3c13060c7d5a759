/**
 * The decision as Trino asks for it: Open Policy Agent's request and answer shapes over HTTP on
 * loopback.
 */
package yibiao.catalog.opa;
