package yibiao.pages.exchange;

import static yibiao.standard.words.Words.say;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;

/**
 * The fields of a list entry as a catalogue's workbook has them, after the columns of
 * 政务信息资源目录编制指南（试行） (发改高技〔2017〕1272号), with what enforcement needs beside them.
 */
enum EntryField {
  RESOURCE("信息资源代码", ListEntry::resource),
  ITEM("信息项代码", ListEntry::item),
  DEPARTMENT("信息资源提供方", ListEntry::department),
  ATTRIBUTE("共享类型", e -> label(Labels.ATTRIBUTES, e.terms().attribute())),
  BASIS("共享条件或不予共享依据", e -> e.terms().legalBasis()),
  LEVEL("数据分级", e -> Integer.toString(e.level())),
  SENSITIVE("敏感个人信息", e -> e.sensitive() ? "是" : "否"),
  AUDIENCE(
      "共享范围",
      e ->
          e.scope().audience().stream()
              .map(kind -> label(Labels.KINDS, kind))
              .collect(Collectors.joining("、"))),
  CONDITIONS("使用要求", e -> e.terms().conditions()),
  MASK("未获授权时", e -> label(Labels.MASKS, e.terms().mask())),
  SCOPE("行范围", e -> label(Labels.SCOPES, e.scope().rowScope())),
  FREQUENCY("更新周期", ListEntry::frequency),
  QUALITY("质量要求", ListEntry::quality),
  FROM("生效日期", e -> e.period().validFrom().toString()),
  UNTIL("失效日期", e -> e.period().ends().map(LocalDate::toString).orElse("")),
  REFERENCE("法律依据", ListEntry::reference);

  private final String heading;
  private final Function<ListEntry, String> text;

  EntryField(String heading, Function<ListEntry, String> text) {
    this.heading = heading;
    this.text = text;
  }

  String heading() {
    return heading;
  }

  String of(ListEntry entry) {
    return text.apply(entry);
  }

  private static <E extends Enum<E>> String label(Map<String, E> labels, E value) {
    return labels.entrySet().stream()
        .filter(e -> e.getValue() == value)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(value::name);
  }

  /** Reads the fields of one row; the error says which field and what it may be. */
  static final class Reader {
    private final Function<EntryField, String> cells;

    Reader(Function<EntryField, String> cells) {
      this.cells = cells;
    }

    private String text(EntryField field) {
      return cells.apply(field).strip();
    }

    ListEntry entry(Errors errors) {
      return new ListEntry(
          text(RESOURCE),
          text(ITEM),
          text(DEPARTMENT),
          new Terms(
              oneOf(ATTRIBUTE, Labels.ATTRIBUTES, SharingAttribute.class, errors),
              text(BASIS),
              text(CONDITIONS),
              oneOf(MASK, Labels.MASKS, Mask.class, errors)),
          level(errors),
          yes(errors),
          new Scope(
              Arrays.stream(text(AUDIENCE).split("[、,，;；\\s]+"))
                  .filter(word -> !word.isEmpty())
                  .map(word -> value(AUDIENCE, word, Labels.KINDS, Organisation.Kind.class, errors))
                  .filter(kind -> kind != null)
                  .collect(Collectors.toSet()),
              oneOf(SCOPE, Labels.SCOPES, RowScope.class, errors)),
          text(FREQUENCY),
          text(QUALITY),
          new Period(day(FROM, errors), day(UNTIL, errors)),
          text(REFERENCE));
    }

    private int level(Errors errors) {
      try {
        return Integer.parseInt(text(LEVEL));
      } catch (NumberFormatException e) {
        errors.add(LEVEL, say("pages.numberFromTo"));
        return 1;
      }
    }

    private boolean yes(Errors errors) {
      String word = text(SENSITIVE);
      if (!Labels.YES_NO.containsKey(word)) {
        errors.add(SENSITIVE, say("pages.yesOrNo", "是", "否"));
      }
      return Labels.YES_NO.getOrDefault(word, false);
    }

    private LocalDate day(EntryField field, Errors errors) {
      try {
        return text(field).isEmpty() ? null : LocalDate.parse(text(field));
      } catch (java.time.format.DateTimeParseException e) {
        errors.add(field, say("pages.dayWritten"));
        return null;
      }
    }

    private <E extends Enum<E>> E oneOf(
        EntryField field, Map<String, E> labels, Class<E> type, Errors errors) {
      String word = text(field);
      return word.isEmpty() ? null : value(field, word, labels, type, errors);
    }

    private static <E extends Enum<E>> E value(
        EntryField field, String word, Map<String, E> labels, Class<E> type, Errors errors) {
      if (labels.containsKey(word)) {
        return labels.get(word);
      }
      try {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        errors.add(field, say("pages.notKnownOneOf", String.join("、", labels.keySet())));
        return null;
      }
    }
  }

  /** Takes what is wrong with a row. */
  interface Errors {
    void add(EntryField field, String message);
  }
}
