/** One run from the sources to the figures: pull, transform, fill. */
package yibiao.app.run;
