package yibiao.reports.fill;

import java.time.LocalDate;
import yibiao.catalog.organisation.Account;

/**
 * Who wants a form filled for where.
 *
 * @param community 12-digit code; must lie within the worker's jurisdiction
 * @param firstCard the first card to write, from 1: a workbook holds at most {@link
 *     FormFiller#CARDS} of them
 */
public record FillRequest(Account worker, String community, LocalDate today, int firstCard) {}
