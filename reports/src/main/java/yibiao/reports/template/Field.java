package yibiao.reports.template;

/**
 * One thing a form asks for.
 *
 * @param label its wording, upper and lower header joined
 * @param row where the value goes, from 0; the first data row for rosters and roll-ups
 * @param column likewise
 */
public record Field(String label, int row, int column) {}
