package yibiao.reports.family;

import java.util.Map;

/**
 * A resident as far as her household goes.
 *
 * @param values item → value; "" or nothing where it is not known, or not to be known
 */
record Person(Map<String, String> values) {
  String get(String item) {
    return values.getOrDefault(item, "");
  }

  Relation relation() {
    return Relation.of(get("relation_to_head"));
  }

  boolean isMale() {
    return get("sex").equals("男");
  }

  boolean isFemale() {
    return get("sex").equals("女");
  }
}
