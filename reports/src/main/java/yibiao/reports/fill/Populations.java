package yibiao.reports.fill;

import java.util.List;
import yibiao.reports.people.Population;
import yibiao.reports.people.UnknownPeople;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Region;
import yibiao.standard.group.Groups;

/**
 * Whom the parts of a form are about: by what a person says, by a part's own words, its sheet's
 * title, the form's.
 */
record Populations(FormTemplate form, FillRequest request, Groups groups) {
  /**
   * Whom a part is about.
   *
   * @param owner what stands beside or above it; "" for nothing
   * @throws UnknownPeople where none of those words says it
   */
  Population of(String owner, int sheet) {
    if (!request.people().isBlank()) {
      return Population.of(request.people(), groups);
    }
    UnknownPeople question = null;
    for (String words : List.of(owner, form.titles().get(sheet), form.title())) {
      if (!words.isEmpty()) {
        try {
          return Population.of(words, groups);
        } catch (UnknownPeople e) {
          // What stands beside a part says as a rule nobody; the titles are what is asked about.
          question = words.equals(owner) || question != null ? question : e;
        }
      }
    }
    throw question;
  }

  /** Each column says whom it counts; where the title says nobody besides, it counts them all. */
  Population counted(Region region) {
    try {
      return of(region.owner(), region.sheet());
    } catch (UnknownPeople e) {
      if (e.isUnsaid() && request.people().isBlank()) {
        return Population.everybody();
      }
      throw e;
    }
  }
}
