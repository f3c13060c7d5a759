package yibiao.pages.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;

/** What coded fields are called in a catalogue's workbook; the first word of a value is written. */
final class Labels {
  static final Map<String, SharingAttribute> ATTRIBUTES =
      of(
          "无条件共享", SharingAttribute.UNCONDITIONAL,
          "有条件共享", SharingAttribute.CONDITIONAL,
          "不予共享", SharingAttribute.NOT_SHARED,
          "仅供统计", SharingAttribute.AGGREGATE_ONLY);

  static final Map<String, Organisation.Kind> KINDS =
      of(
          "部门", Organisation.Kind.DEPARTMENT,
          "乡镇街道", Organisation.Kind.TOWNSHIP,
          "社区", Organisation.Kind.COMMUNITY,
          "物业", Organisation.Kind.PROPERTY,
          "监管", Organisation.Kind.SUPERVISION);

  static final Map<String, Mask> MASKS =
      of(
          "不能查询", Mask.NONE,
          "不显示", Mask.HIDE,
          "只显示姓", Mask.NAME,
          "只显示首末位", Mask.ID_NUMBER,
          "隐去中间四位", Mask.PHONE,
          "只到社区", Mask.ADDRESS,
          "只到年份", Mask.YEAR);

  static final Map<String, RowScope> SCOPES =
      of("本辖区", RowScope.JURISDICTION, "全域", RowScope.EVERYWHERE);

  static final Map<String, Boolean> YES_NO = of("是", true, "否", false, "", false);

  private Labels() {}

  @SuppressWarnings("unchecked")
  private static <V> Map<String, V> of(Object... pairs) {
    Map<String, V> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (V) pairs[i + 1]);
    }
    return map;
  }
}
