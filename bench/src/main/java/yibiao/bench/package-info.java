/** Speed and accuracy as figures. Nothing here fails a build. */
package yibiao.bench;
