package yibiao.pages.api;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.door.token.AccessDesk;

/** The list in force, as far as the caller may know it. */
@RestController
class ListApi {
  private final SharingPolicies policies;
  private final AccessDesk desk;

  ListApi(SharingPolicies policies, AccessDesk desk) {
    this.policies = policies;
    this.desk = desk;
  }

  /** A version and its entries. */
  record InForce(int version, List<ListEntry> entries) {}

  @GetMapping("/api/v1/list")
  InForce list(Principal caller) {
    Account account = desk.account(caller.getName());
    SharingPolicy policy = policies.inForce();
    return new InForce(
        policy.listVersion(),
        policy.entries().values().stream()
            .flatMap(entries -> entries.values().stream())
            .filter(
                entry ->
                    !account.role().readsData()
                        || entry.scope().audience().contains(account.organisation().kind()))
            .sorted(Comparator.comparing(ListEntry::resource).thenComparing(ListEntry::item))
            .toList());
  }
}
