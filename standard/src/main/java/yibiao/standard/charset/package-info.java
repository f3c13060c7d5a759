/** How a text file is written, found out from its bytes. */
package yibiao.standard.charset;
