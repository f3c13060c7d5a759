package yibiao.catalog.standard;

import java.util.List;
import java.util.Map;
import yibiao.catalog.item.DataItem;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.transforms.plan.Item;

/** The shape of {@code standard.yaml}. */
record StandardCatalog(
    Map<String, Map<String, List<String>>> codeLists,
    List<StandardItem> items,
    List<StandardResource> resources,
    List<StandardEntry> list) {

  record StandardItem(
      String name,
      String title,
      Item.Type type,
      String department,
      int level,
      Mask mask,
      String codeList,
      boolean sensitive,
      boolean newestWins,
      List<String> synonyms) {

    DataItem item() {
      return new DataItem(
          name, title, type, codeList, department, level, sensitive, newestWins, synonyms);
    }
  }

  record StandardResource(
      String name,
      String title,
      String department,
      String areaColumn,
      String rowItemColumn,
      String birthColumn,
      List<String> keys,
      Object items) {

    /** {@code all}, or the items' names. */
    List<String> itemNames(List<StandardItem> all) {
      return items instanceof List<?> names
          ? names.stream().map(Object::toString).toList()
          : all.stream().map(StandardItem::name).toList();
    }
  }

  record StandardEntry(
      String resource,
      SharingAttribute attribute,
      String legalBasis,
      String department,
      List<Organisation.Kind> audience,
      List<String> items) {}
}
