/**
 * From links to residents: records joined by their strongest links, people's answers before all.
 * Each group has an id that it keeps from run to run.
 */
package yibiao.transforms.linkage.group;
