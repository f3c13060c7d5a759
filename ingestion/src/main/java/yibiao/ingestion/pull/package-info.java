/** Sources are pulled side by side, each within its time, and every pull is reported. */
package yibiao.ingestion.pull;
