/** Speed and accuracy as figures; nothing here fails a build. */
package yibiao.bench;
