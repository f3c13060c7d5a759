/**
 * The record of every read and every refusal. Its lines are chained by seals, so that none can be
 * changed or left out unseen.
 */
package yibiao.catalog.audit;
