/**
 * The Spark job: reads a run plan, takes the lake from {@code raw} to {@code core}, and says how
 * far it is.
 */
package yibiao.transforms.run;
