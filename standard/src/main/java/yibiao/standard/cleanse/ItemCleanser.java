package yibiao.standard.cleanse;

import java.util.Map;
import java.util.Optional;
import yibiao.standard.plan.Item;

/** Reads an item's text by its type. */
public final class ItemCleanser {
  private ItemCleanser() {}

  /**
   * Reads a text.
   *
   * @param text as delivered; null for nothing
   * @param codeList the code list of a coded item
   * @param spellings that list's spellings
   */
  public static Cleansed cleanse(
      String text, Item.Type type, String codeList, Map<String, String> spellings) {
    Optional<Cleansed> unknown = UnknownValue.of(text, type);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    return switch (type) {
      case TEXT, ADDRESS -> Text.cleanse(text);
      case NAME -> PersonName.cleanse(text);
      case ID_NUMBER -> IdNumber.cleanse(text);
      case DATE -> Dates.cleanse(text);
      case PHONE -> Phone.cleanse(text);
      case ORGANISATION_CODE -> OrganisationCode.cleanse(text);
      case CODE -> Codes.cleanse(text, codeList, spellings);
    };
  }
}
