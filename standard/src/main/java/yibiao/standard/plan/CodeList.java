package yibiao.standard.plan;

import java.util.Map;

/**
 * A code list with all spellings seen in the field.
 *
 * @param name the list's name, such as {@code sex}
 * @param spellings spelling (code, short name, synonym) → standard wording
 */
public record CodeList(String name, Map<String, String> spellings) {}
