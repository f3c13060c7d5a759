package yibiao.reports.memory;

import java.text.Normalizer;

/** The versions of one form, month by month: what their titles have in common. */
public final class FormFamily {
  private FormFamily() {}

  /** A title without years, months, quarters, numbers and what is set around them. */
  public static String of(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .replaceAll("[(\\[【][^)\\]】]*\\d[^)\\]】]*[)\\]】]", "")
        .replaceAll("\\d{2,4}\\s*[-—至]\\s*\\d{2,4}\\s*(学年度?|年度?)", "")
        .replaceAll("\\d{2,4}\\s*年度?", "")
        .replaceAll("[一二三四五六七八九十]{1,2}月份?|\\d{1,2}\\s*月份?|\\d{1,2}\\s*[日号]", "")
        .replaceAll("第?[一二三四1-4]季度|[上下]半年|春季|秋季", "")
        .replaceAll("[\\s_—-]+", "");
  }
}
