/** The record of every read and every refusal. */
package yibiao.catalog.audit;
