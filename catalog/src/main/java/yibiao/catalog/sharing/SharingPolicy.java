package yibiao.catalog.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yibiao.catalog.organisation.Account;

/**
 * The list in force, its resources, the accounts, and the authorizations under it, as of one
 * revision: what decisions are made from. Immutable.
 *
 * @param revision the number it was read at
 * @param listVersion the version in force; 0 when none was ever published, and then nothing is
 *     shared
 * @param until when another version takes effect; {@link Instant#MAX} if none is waiting
 * @param resources name → resource
 * @param entries resource → item → entry
 * @param accounts name → account
 * @param authorizations organisation → authorizations
 * @param revokedTokens ids of access tokens that were revoked before they expired
 */
public record SharingPolicy(
    long revision,
    int listVersion,
    Instant until,
    Map<String, DataResource> resources,
    Map<String, Map<String, ListEntry>> entries,
    Map<String, Account> accounts,
    Map<String, List<Authorization>> authorizations,
    Set<String> revokedTokens) {

  public Optional<DataResource> resource(String name) {
    return Optional.ofNullable(resources.get(name)).filter(r -> entries.containsKey(r.name()));
  }

  public Map<String, ListEntry> entriesOf(DataResource resource) {
    return entries.getOrDefault(resource.name(), Map.of());
  }

  public Optional<Account> account(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  public List<Authorization> authorizationsOf(String organisation) {
    return authorizations.getOrDefault(organisation, List.of());
  }
}
