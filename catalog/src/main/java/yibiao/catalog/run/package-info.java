/** The transforms' runs: the plan that Spark gets and the summary that came back. */
package yibiao.catalog.run;
