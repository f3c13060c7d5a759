package yibiao.transforms.merge;

/**
 * A resident, made of her records.
 *
 * @param community where she lives, or where she is registered; null where nobody knows
 * @param records of how many records
 * @param listed false for somebody whom confidential datasets alone know of: a row would tell of it
 * @param values by place of the item, each with its source and day; null for what nobody says
 */
public record Merged(
    String resident,
    String community,
    String grid,
    int records,
    boolean listed,
    Candidate[] values) {}
