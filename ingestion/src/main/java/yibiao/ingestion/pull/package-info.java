/**
 * Sources are pulled side by side, each within its time. Every pull is reported, and a slow one is
 * not waited for.
 */
package yibiao.ingestion.pull;
