package yibiao.reports.fill;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.catalog.organisation.Account;
import yibiao.reports.matching.Computed;

/**
 * Who wants a form filled for where.
 *
 * @param community 12-digit code; must lie within the worker's jurisdiction
 * @param communityName what it is called
 * @param people whom the form is about, in the words of a title, or names and ID numbers; "" for
 *     what its own title says
 * @param answers what people have said of its fields, by their ids
 * @param storyInside whether the story is a last sheet of the form, and no file of its own
 * @param ahead what is read for more communities than this one
 */
public record FillRequest(
    Account worker,
    String community,
    String communityName,
    LocalDate today,
    String people,
    Map<String, String> answers,
    boolean storyInside,
    Ahead ahead) {
  /**
   * What is read for several communities at once, where each of them gets the form.
   *
   * @param communities all of them
   * @param rows what was read already, by question and community
   */
  public record Ahead(
      List<String> communities, Map<String, Map<String, List<Map<String, String>>>> rows) {
    static Ahead of(List<String> communities) {
      return new Ahead(communities, new HashMap<>());
    }
  }

  /** Whom the form is about, in words. */
  String people(String title) {
    return people.isBlank() ? title : people;
  }

  /**
   * What is the same for everybody on the form.
   *
   * @param asOf the day that ages are counted on
   */
  Computed.Occasion occasion(LocalDate asOf) {
    return new Computed.Occasion(worker.organisation().title(), communityName, today, asOf);
  }
}
