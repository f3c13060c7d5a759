package yibiao.transforms.merge;

/**
 * One record's value of one item.
 *
 * @param department the record's department
 * @param source source and dataset, {@code police/registered}
 * @param asOf when it was true, ISO 8601
 * @param doubtful whether the cleanser had to leave something open, such as an unwritten character
 */
public record Candidate(
    String value, String department, String source, String asOf, boolean doubtful) {}
