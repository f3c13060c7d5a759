package yibiao.app.operator;

import java.util.List;
import yibiao.catalog.organisation.Account;

/**
 * One account as the summary and the status show it.
 *
 * @param suspended by the owner, or because the configuration names it no longer
 */
public record AccountLine(String name, String role, String organisation, boolean suspended) {
  public static List<AccountLine> of(List<Account> accounts) {
    return accounts.stream()
        .map(
            a ->
                new AccountLine(
                    a.name(), a.role().label(), a.organisation().title(), a.suspended()))
        .toList();
  }
}
