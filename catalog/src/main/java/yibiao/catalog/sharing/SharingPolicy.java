package yibiao.catalog.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list in force, its resources and the authorizations under it, as of one revision: what
 * decisions are made from.
 *
 * @param revision the number it was read at
 * @param listVersion the version in force; 0 when none was ever published, and then nothing is
 *     shared
 * @param entries resource → item → entry
 * @param authorizations organisation → authorizations
 */
public record SharingPolicy(
    long revision,
    int listVersion,
    Map<String, DataResource> resources,
    Map<String, Map<String, ListEntry>> entries,
    Map<String, List<Authorization>> authorizations) {

  public Optional<DataResource> resource(String name) {
    return Optional.ofNullable(resources.get(name)).filter(r -> entries.containsKey(r.name()));
  }

  public Map<String, ListEntry> entriesOf(DataResource resource) {
    return entries.getOrDefault(resource.name(), Map.of());
  }

  public List<Authorization> authorizationsOf(String organisation) {
    return authorizations.getOrDefault(organisation, List.of());
  }
}
