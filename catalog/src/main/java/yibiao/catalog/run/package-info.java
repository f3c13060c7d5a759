/**
 * The transforms' runs. Of each the plan that Spark gets and the summary that came back are kept.
 */
package yibiao.catalog.run;
