package yibiao.reports.template;

import java.util.List;

/**
 * One thing a form asks for.
 *
 * @param path the label's wording behind those that stand above it or beside its block: {@code [家属,
 *     姓名]}
 * @param label where the label stands
 * @param value where the value goes; of a table the first row's
 * @param there what stands there already: boxes to tick, a text with gaps; of a tick column the
 *     option that it stands for
 * @param hint what the label says in brackets, such as how a value is to be written; "" for nothing
 */
public record Field(List<String> path, Spot label, Spot value, Way way, String there, String hint) {
  public Field {
    path = List.copyOf(path);
  }

  /** The same, written another way. */
  public Field as(Way other, String option) {
    return new Field(path, label, value, other, option, hint);
  }

  /** The label alone. */
  public String name() {
    return path.getLast();
  }

  /** What stands above it, or beside its block; empty for nothing. */
  public List<String> groups() {
    return path.subList(0, path.size() - 1);
  }

  /** The whole path in one, as people would say it. */
  public String title() {
    return String.join("/", path);
  }
}
