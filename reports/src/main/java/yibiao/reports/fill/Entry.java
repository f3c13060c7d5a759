package yibiao.reports.fill;

import java.util.Map;
import yibiao.reports.family.Family;

/**
 * One whom a form is about.
 *
 * @param values what is known of her, and of those who are one thing to her
 */
record Entry(Map<String, String> values, Family family) {}
