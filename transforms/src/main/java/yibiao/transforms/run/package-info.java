/**
 * The Spark job: it reads a run plan and takes the lake from {@code raw} to {@code core}. It says
 * how far it is on its output, and nothing else leaves it but tables.
 */
package yibiao.transforms.run;
