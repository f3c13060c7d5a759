/** How a text file is written, found out from its bytes. UTF-8 is tried first, strictly. */
package yibiao.standard.charset;
