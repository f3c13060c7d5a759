/**
 * One resident with the story of each value. Pairs that linkage is not sure of are shown beside
 * each other for a person to judge.
 */
package yibiao.pages.resident;
