/**
 * Which records are one person: blocking, Fellegi–Sunter weights, clusters that respect
 * contradictions, ids that stay. Primitive arrays and pure functions, no Spark: a task of any
 * engine can run it.
 */
package yibiao.transforms.linkage;
