/**
 * What the catalog tells a Spark run: one JSON file of these records. Nothing here knows Spark,
 * Spring or JSON, so both sides can read it.
 */
package yibiao.standard.plan;
