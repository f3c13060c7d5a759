package yibiao.reports.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.FormDocuments;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.TemplateReader;
import yibiao.reports.template.UnreadableTemplate;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItem;

/** What a blank form asks for, and which of it is known already: collected once is enough. */
public final class FormLabels {
  private FormLabels() {}

  /**
   * One field of a form.
   *
   * @param item the item that covers it; empty if nothing does
   */
  public record Asked(String label, Optional<String> item) {}

  /** A form's title and fields. */
  public record Form(String title, List<Asked> fields) {
    /** Whether it asks for an item. */
    public boolean asksFor(String item) {
      return fields.stream().anyMatch(field -> field.item().equals(Optional.of(item)));
    }
  }

  /**
   * Reads a blank.
   *
   * @throws UnreadableTemplate when it is no form
   */
  public static Form of(byte[] blank, List<DataItem> items) {
    LabelMatcher matcher = new LabelMatcher(items);
    try (FormDocument document = FormDocuments.open(blank)) {
      FormTemplate template = new TemplateReader(matcher::knows).read(document.workbook());
      return new Form(
          template.title(),
          Understanding.of(template, matcher, Groups.standard()).all().stream()
              .map(meant -> new Asked(meant.field().title(), itemOf(meant)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> itemOf(FieldMeaning meant) {
    boolean item = meant.computed().isEmpty() && !meant.item().isEmpty();
    return item ? Optional.of(meant.item()) : Optional.empty();
  }
}
