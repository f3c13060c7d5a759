package yibiao.reports.fill;

import java.time.LocalDate;
import yibiao.catalog.organisation.Account;
import yibiao.reports.matching.Computed;

/**
 * Who wants a form filled for where.
 *
 * @param community 12-digit code; must lie within the worker's jurisdiction
 * @param communityName what it is called
 * @param firstCard the first card to write, from 1: a workbook holds at most {@link
 *     FormFiller#CARDS} of them
 * @param people whom the form is about, in the words of a title; "" for what its own title says
 */
public record FillRequest(
    Account worker,
    String community,
    String communityName,
    LocalDate today,
    int firstCard,
    String people) {
  /** Whom the form is about, in words. */
  String people(String title) {
    return people.isBlank() ? title : people;
  }

  Computed.Occasion occasion() {
    return new Computed.Occasion(worker.organisation().title(), communityName, today);
  }
}
