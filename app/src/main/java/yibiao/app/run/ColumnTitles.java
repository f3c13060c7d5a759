package yibiao.app.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.standard.item.DataItem;

/** What the lake's columns mean, for people who look at a table from a tool of their own. */
final class ColumnTitles {
  /** Columns that are no data items. */
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("resident_id", "居民编号，由平台编，不含个人信息"),
          Map.entry("relative_id", "亲属的居民编号"),
          Map.entry("household_id", "户编号，由平台编，不含个人信息"),
          Map.entry("place_code", "场所编号"),
          Map.entry("community_code", "社区的统计用区划代码，12 位"),
          Map.entry("grid_code", "网格编码"),
          Map.entry("records", "由几条来源记录归并而成"),
          Map.entry("members", "户内人数"),
          Map.entry("residents", "居住人数"),
          Map.entry("area_sqm", "建筑面积，平方米"),
          Map.entry("use", "房屋用途"),
          Map.entry("category", "类别"),
          Map.entry("kind", "种类"),
          Map.entry("relation", "关系"),
          Map.entry("source", "来源，来源系统/数据集"),
          Map.entry("as_of", "日期，来源说这一天如此"),
          Map.entry("item", "数据项"),
          Map.entry("area_code", "区划代码，县级到社区"),
          Map.entry("area_level", "区划级别"),
          Map.entry("suppressed", "是否因人数过少而不显示"),
          Map.entry("core.key_place.name", "场所名称"),
          Map.entry("core.population_count.residents", "人数；小于下限的不显示"));

  private ColumnTitles() {}

  /** Column, or table and column, → its meaning; of an item also its source and its date. */
  static Map<String, String> of(List<DataItem> items) {
    Map<String, String> titles = new HashMap<>(OWN);
    for (DataItem item : items) {
      titles.put(
          item.name(),
          item.definition().isEmpty() ? item.title() : item.title() + "：" + item.definition());
      titles.put(item.name() + "_source", item.title() + "的来源，来源系统/数据集");
      titles.put(item.name() + "_as_of", item.title() + "的日期，来源说这一天如此");
    }
    return titles;
  }
}
