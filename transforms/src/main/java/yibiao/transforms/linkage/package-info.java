/**
 * Who is who: which records are one resident's. The records' features ({@code record}) are paired
 * by keys ({@code pair}), weighed ({@code weigh}), grouped ({@code group}) and kept for the next
 * run ({@code keep}); none of it knows Spark.
 */
package yibiao.transforms.linkage;
