package yibiao.pages.exchange;

import jakarta.validation.Validator;
import java.util.EnumMap;
import java.util.Map;
import yibiao.catalog.sharing.ListEntry;
import yibiao.pages.FieldWords;

/** What Hibernate Validator finds wrong with an entry, by the workbook's fields. */
final class EntryProblems {
  private static final Map<String, EntryField> FIELDS =
      Map.ofEntries(
          Map.entry("resource", EntryField.RESOURCE),
          Map.entry("item", EntryField.ITEM),
          Map.entry("department", EntryField.DEPARTMENT),
          Map.entry("attribute", EntryField.ATTRIBUTE),
          Map.entry("legalBasis", EntryField.BASIS),
          Map.entry("basedWhereItMustBe", EntryField.BASIS),
          Map.entry("level", EntryField.LEVEL),
          Map.entry("audience", EntryField.AUDIENCE),
          Map.entry("conditions", EntryField.CONDITIONS),
          Map.entry("mask", EntryField.MASK),
          Map.entry("rowScope", EntryField.SCOPE),
          Map.entry("frequency", EntryField.FREQUENCY),
          Map.entry("quality", EntryField.QUALITY),
          Map.entry("validFrom", EntryField.FROM),
          Map.entry("validUntil", EntryField.UNTIL),
          Map.entry("periodForward", EntryField.UNTIL),
          Map.entry("reference", EntryField.REFERENCE));

  private EntryProblems() {}

  /** In the language of the validator's messages. */
  static Map<EntryField, String> of(ListEntry entry, Validator validator) {
    Map<EntryField, String> problems = new EnumMap<>(EntryField.class);
    validator
        .validate(entry)
        .forEach(
            violation ->
                problems.merge(
                    FIELDS.get(FieldWords.name(violation)),
                    violation.getMessage(),
                    (a, b) -> a + "；" + b));
    return problems;
  }
}
