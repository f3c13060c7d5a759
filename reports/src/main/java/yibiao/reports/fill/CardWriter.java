package yibiao.reports.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.reports.document.CardSheets;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.ListRows;
import yibiao.reports.document.SheetRows;
import yibiao.reports.document.Value;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Region;

/** Writes cards: a copy of the form's card sheets for each. */
final class CardWriter {
  private final FormDocument document;
  private final List<FormPlan.Card> cards;
  private final Map<FieldMeaning, FieldValues> values;

  CardWriter(
      FormDocument document, List<FormPlan.Card> cards, Map<FieldMeaning, FieldValues> values) {
    this.document = document;
    this.cards = cards;
    this.values = values;
  }

  /**
   * Writes them.
   *
   * @param first the number of the first of them, from 1
   */
  void write(List<Entry> entries, int first) {
    if (entries.isEmpty()) {
      return;
    }
    Workbook workbook = document.workbook();
    List<Sheet> blanks = cards.stream().map(card -> workbook.getSheetAt(card.sheet())).toList();
    List<List<Sheet>> copies = new ArrayList<>();
    for (int i = 0; i < blanks.size(); i++) {
      copies.add(CardSheets.of(blanks.get(i), entries.size(), first));
    }
    for (int at = 0; at < entries.size(); at++) {
      for (int i = 0; i < cards.size(); i++) {
        write(copies.get(i).get(at), cards.get(i), entries.get(at), first + at);
      }
    }
  }

  /** Goes through a card without writing it. */
  void preview(Entry entry, int ordinal) {
    for (FormPlan.Card card : cards) {
      Sheet sheet = document.workbook().getSheetAt(card.sheet());
      for (FieldMeaning meant : card.fields()) {
        values.get(meant).of(entry.values(), ordinal, meant.field().there());
      }
      card.nested().forEach(nested -> nested(sheet, nested, entry, 0));
    }
  }

  private void write(Sheet sheet, FormPlan.Card card, Entry entry, int ordinal) {
    for (FieldMeaning meant : card.fields()) {
      FieldValues field = values.get(meant);
      int row = meant.field().value().row();
      String there = SheetRows.cell(sheet, row, field.column()).toString();
      field
          .of(entry.values(), ordinal, there)
          .ifPresent(value -> SheetRows.put(sheet, row, field.column(), value));
    }
    int moved = 0;
    for (List<FieldMeaning> nested : card.nested()) {
      moved += nested(sheet, nested, entry, moved);
    }
  }

  /** Those who belong to whom the card is about, a row for each. */
  private int nested(Sheet sheet, List<FieldMeaning> fields, Entry entry, int moved) {
    if (entry.family() == null) {
      return 0;
    }
    String subject =
        fields.stream()
            .map(FieldMeaning::subject)
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("member");
    List<FieldValues> columns = fields.stream().map(f -> values.get(f).ofRow()).toList();
    Region region = fields.getFirst().region();
    int[] at = columns.stream().mapToInt(FieldValues::column).toArray();
    ListRows rows = document.drawn(sheet, region.first() + moved, region.last() + moved, at);
    int ordinal = 0;
    for (Map<String, String> row : entry.family().all(subject)) {
      ordinal++;
      Value[] cells = new Value[at.length];
      for (int i = 0; i < at.length; i++) {
        cells[i] = columns.get(i).of(row, ordinal, rows.there(i)).orElse(null);
      }
      rows.add(cells);
    }
    return rows.finish();
  }
}
