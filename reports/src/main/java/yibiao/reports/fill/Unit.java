package yibiao.reports.fill;

import java.util.Collection;
import java.util.Locale;
import yibiao.reports.matching.FieldMeaning;

/** What one row, card or number of a form is about. */
public enum Unit {
  PERSON,
  /** Several people of one household on one card. */
  PEOPLE,
  HOUSEHOLD,
  DWELLING,
  PLACE,
  AREA;

  /** By what is asked. */
  static Unit of(Collection<FieldMeaning> fields) {
    if (fields.stream().anyMatch(f -> f.count().isPresent())) {
      return AREA;
    }
    if (fields.stream().anyMatch(FieldMeaning::isOfAPlace)) {
      return PLACE;
    }
    if (fields.stream().anyMatch(f -> f.subject().matches("person\\d"))) {
      return PEOPLE;
    }
    boolean household =
        fields.stream()
            .anyMatch(
                f ->
                    f.item().equals("head_name")
                        || f.subject().equals("head")
                        || f.isMembers()
                        || f.item().equals("household_no"));
    boolean named =
        fields.stream().anyMatch(f -> f.item().equals("name") || f.item().equals("id_number"));
    if (household && !named) {
      return HOUSEHOLD;
    }
    boolean person = fields.stream().anyMatch(f -> f.isOfAPerson() || f.isOfNext());
    return !person && fields.stream().anyMatch(FieldMeaning::isOfADwelling) ? DWELLING : PERSON;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
