/**
 * One resident with everything behind her: source records, why they are hers, how each value was
 * chosen; and the pairs of records that a person has to judge. All of it as its reader may see it.
 */
package yibiao.desk.resident;
