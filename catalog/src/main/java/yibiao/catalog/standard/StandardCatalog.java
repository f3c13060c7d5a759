package yibiao.catalog.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

/** The shape of {@code standard.yaml}, and of {@code asked.yaml}. */
record StandardCatalog(
    Map<String, Map<String, List<String>>> codeLists,
    List<StandardItem> items,
    List<StandardResource> resources,
    List<StandardEntry> list) {

  /** With the items that forms ask for besides. */
  StandardCatalog with(StandardCatalog asked) {
    Map<String, Map<String, List<String>>> codes = new LinkedHashMap<>(codeLists);
    codes.putAll(asked.codeLists);
    List<StandardItem> all = new ArrayList<>(items);
    asked.items.forEach(item -> all.add(item.onlyAsked()));
    return new StandardCatalog(codes, all, resources, list);
  }

  /** The lines of the list, those of the key populations among them. */
  List<StandardEntry> lines() {
    List<StandardEntry> lines = new ArrayList<>(list);
    for (StandardResource resource : resources) {
      if (resource.groups()) {
        Groups.standard()
            .keyPopulations()
            .forEach(group -> lines.add(StandardEntry.of(resource, group)));
      }
    }
    return lines;
  }

  /**
   * An item.
   *
   * @param of whose it is; null for a resident's
   * @param asked whether forms ask for it, and nobody delivers it
   */
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
      List<String> synonyms,
      String of,
      boolean asked) {

    StandardItem onlyAsked() {
      return new StandardItem(
          name,
          title,
          definition,
          type,
          department,
          level,
          mask,
          codeList,
          sensitive,
          newestWins,
          identifying,
          synonyms,
          of,
          true);
    }

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
          synonyms,
          of,
          !asked);
    }
  }

  /** A value that governs its rows, such as a key population. */
  record RowValue(String title, String department, int level, boolean sensitive) {}

  /**
   * A resource.
   *
   * @param identifiedBy the columns of which each by itself tells its rows apart
   * @param groups whether its rows are the members of the key populations
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
      boolean groups,
      Object items) {

    StandardResource {
      identifiedBy = identifiedBy == null ? List.of() : identifiedBy;
      governed = governed == null ? Map.of() : governed;
      definition = definition == null ? "" : definition;
      rowItemColumn = rowItemColumn == null ? "" : rowItemColumn;
      rowValues = groups ? keyPopulations() : rowValues == null ? Map.of() : rowValues;
      birthColumn = birthColumn == null ? "" : birthColumn;
    }

    private static Map<String, RowValue> keyPopulations() {
      Map<String, RowValue> values = new LinkedHashMap<>();
      for (Group group : Groups.standard().keyPopulations()) {
        Group.Listing listing = group.listing();
        values.put(
            group.name(),
            new RowValue(
                group.title(), listing.department(), listing.level(), listing.sensitive()));
      }
      return values;
    }

    /** {@code all}, or the items' names. */
    List<String> itemNames(List<StandardItem> all) {
      return items instanceof List<?> names
          ? names.stream().map(Object::toString).toList()
          : all.stream().map(StandardItem::name).toList();
    }

    /** Without columns and values, which are taken in one by one. */
    DataResource bare() {
      return new DataResource(
          name,
          title,
          definition,
          department,
          areaColumn,
          rowItemColumn,
          Map.of(),
          birthColumn,
          Set.copyOf(identifiedBy),
          Map.of());
    }

    /** Column → item, in the table's order. */
    Map<String, String> columns(List<StandardItem> all) {
      Map<String, String> columns = new LinkedHashMap<>();
      keys.forEach(key -> columns.put(key, DataResource.keyItem(key)));
      columns.putAll(governed);
      for (String item : itemNames(all)) {
        columns.put(item, item);
        if (hasCompanions()) {
          // A value's source and date follow the value: who may not see a phone may not see that
          // there is one.
          columns.put(item + "_source", item);
          columns.put(item + "_as_of", item);
        }
      }
      return columns;
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
      List<String> items) {

    static StandardEntry of(StandardResource resource, Group group) {
      Group.Listing listing = group.listing();
      SharingAttribute attribute = SharingAttribute.valueOf(listing.attribute());
      return new StandardEntry(
          resource.name(),
          attribute,
          listing.legalBasis(),
          attribute == SharingAttribute.NOT_SHARED
              ? List.of(Organisation.Kind.DEPARTMENT)
              : List.of(
                  Organisation.Kind.DEPARTMENT,
                  Organisation.Kind.TOWNSHIP,
                  Organisation.Kind.COMMUNITY),
          null,
          listing.frequency(),
          listing.reference(),
          null,
          List.of(resource.rowItemColumn() + "." + group.name()));
    }
  }
}
