package yibiao.catalog.standard;

import java.util.List;
import java.util.Map;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

/** The shape of {@code standard.yaml}. */
record StandardCatalog(
    Map<String, Map<String, List<String>>> codeLists,
    List<StandardItem> items,
    List<StandardResource> resources,
    List<StandardEntry> list) {

  record StandardItem(
      String name,
      String title,
      String definition,
      Item.Type type,
      String department,
      int level,
      Mask mask,
      String codeList,
      boolean sensitive,
      boolean newestWins,
      boolean identifying,
      List<String> synonyms) {

    DataItem item() {
      return new DataItem(
          name,
          title,
          definition,
          type,
          codeList,
          department,
          level,
          sensitive,
          newestWins,
          identifying,
          synonyms);
    }
  }

  /** A value that governs its rows, such as a key population. */
  record RowValue(String title, String department, int level, boolean sensitive) {}

  /**
   * A resource.
   *
   * @param identifiedBy the columns of which each by itself tells its rows apart
   * @param governed columns that are seen where another item is, such as an id and what it stands
   *     for
   */
  record StandardResource(
      String name,
      String title,
      String definition,
      String department,
      String areaColumn,
      String rowItemColumn,
      Map<String, RowValue> rowValues,
      String birthColumn,
      List<String> keys,
      List<String> identifiedBy,
      Map<String, String> governed,
      Object items) {

    StandardResource {
      identifiedBy = identifiedBy == null ? List.of() : identifiedBy;
      governed = governed == null ? Map.of() : governed;
      definition = definition == null ? "" : definition;
      rowItemColumn = rowItemColumn == null ? "" : rowItemColumn;
      rowValues = rowValues == null ? Map.of() : rowValues;
      birthColumn = birthColumn == null ? "" : birthColumn;
    }

    /** {@code all}, or the items' names. */
    List<String> itemNames(List<StandardItem> all) {
      return items instanceof List<?> names
          ? names.stream().map(Object::toString).toList()
          : all.stream().map(StandardItem::name).toList();
    }

    boolean hasCompanions() {
      return items.equals("all");
    }
  }

  record StandardEntry(
      String resource,
      SharingAttribute attribute,
      String legalBasis,
      List<Organisation.Kind> audience,
      RowScope rowScope,
      String frequency,
      String reference,
      String department,
      List<String> items) {}
}
