/**
 * The one server: assembly, pages, security, the embedded engines, and the command line. Nobody
 * imports it.
 */
package yibiao.app;
