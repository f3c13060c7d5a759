package yibiao.standard.plan;

/**
 * Who belongs to a key population.
 *
 * @param name its category
 * @param condition SQL over a resident's items and her {@code age} in years
 * @param evidence the item whose source and date stand for the membership
 */
public record GroupRule(String name, String condition, String evidence) {}
