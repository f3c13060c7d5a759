package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Labels;
import yibiao.standard.item.RefusedItems;

/** Why a field stays empty. */
final class Notes {
  private Notes() {}

  /** In words; "" where it does not. */
  static String of(FieldMeaning meant, Clearance clear, Clearance ofOthers) {
    if (RefusedItems.called(Labels.normalise(meant.field().name())).isPresent()) {
      return say("reports.refusedItem");
    }
    if (meant.meaning().what().isEmpty()) {
      return say("reports.noDataItem");
    }
    if (!meant.meaning().isSure()) {
      return say("reports.notSure");
    }
    if (!meant.isFilled()) {
      return say("reports.aboutAnother");
    }
    String item = meant.needed();
    boolean own = meant.meaning().isOwn();
    boolean may = item.isEmpty() || (own ? clear : ofOthers).of(item);
    return may ? "" : say("reports.notAuthorized");
  }
}
