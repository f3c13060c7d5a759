package yibiao.transforms.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The standard addresses by every key that a text may name them with. A key that leads to several
 * dwellings is narrowed by the community or township that the text names, then by the area the
 * source is about; what stays ambiguous is reported, not guessed.
 */
public final class AddressIndex {
  private static final UpperLevels UPPER = new UpperLevels();
  private static final int COUNTY = 6;

  private final AddressParser parser;
  private final List<StandardAddress> addresses;
  private final Set<String> counties;
  private final Map<String, List<Integer>> byDoor = new HashMap<>();
  private final Map<String, Map<String, Integer>> communitiesByPlace = new HashMap<>();

  /**
   * @param parser reads the register's own texts, so that both sides are read the same way
   * @param addresses the register
   */
  public AddressIndex(AddressParser parser, List<StandardAddress> addresses) {
    this.parser = parser;
    this.addresses = List.copyOf(addresses);
    this.counties =
        this.addresses.stream()
            .map(StandardAddress::community)
            .filter(community -> community.length() >= COUNTY)
            .map(community -> community.substring(0, COUNTY))
            .collect(Collectors.toSet());
    for (int i = 0; i < this.addresses.size(); i++) {
      index(i, parser.parse(this.addresses.get(i).text()));
    }
  }

  private void index(int ordinal, AddressParts parts) {
    StandardAddress address = addresses.get(ordinal);
    for (String key : doorKeys(parts, address.community())) {
      byDoor.computeIfAbsent(key, k -> new ArrayList<>(1)).add(ordinal);
    }
    for (String key : placeKeys(parts)) {
      communitiesByPlace
          .computeIfAbsent(key, k -> new HashMap<>(2))
          .merge(address.community(), 1, Integer::sum);
    }
  }

  /**
   * Finds the place that a text means.
   *
   * @param text the address as delivered
   * @param area a division code prefix that the source is about, or ""
   */
  public Place locate(String text, String area) {
    AddressParts parts = parser.parse(text);
    if (parts.isEmpty() && parts.community().isEmpty() && parts.township().isEmpty()) {
      return text == null || text.isBlank() ? Place.NOWHERE : new Place("", "", "address.unread");
    }
    String community =
        parts.community().isEmpty() && area.length() == 12 ? area : parts.community();
    for (String key : doorKeys(parts, community)) {
      List<Integer> found = narrow(byDoor.getOrDefault(key, List.of()), parts, area);
      if (found.size() == 1) {
        StandardAddress address = addresses.get(found.getFirst());
        boolean contradicts =
            !parts.community().isEmpty() && !parts.community().equals(address.community());
        String problem = contradicts ? "address.community_contradicts" : "";
        return new Place(address.community(), address.dwelling(), problem);
      }
      if (found.size() > 1) {
        return new Place(parts.community(), "", "address.ambiguous");
      }
    }
    String near = parts.community().isEmpty() ? onlyCommunityOf(parts, area) : parts.community();
    if (near.isEmpty()) {
      return new Place("", "", isElsewhere(text) ? "address.elsewhere" : "address.unread");
    }
    return new Place(near, "", "address.no_dwelling");
  }

  /**
   * Whether a text names a county, city or province that none of the register's addresses is in.
   */
  private boolean isElsewhere(String text) {
    String upper = UpperLevels.withoutZeros(UPPER.codeOf(text));
    return !upper.isEmpty() && counties.stream().noneMatch(county -> county.startsWith(upper));
  }

  private List<Integer> narrow(List<Integer> found, AddressParts parts, String area) {
    List<Integer> kept = found;
    for (String prefix : List.of(parts.township(), parts.community(), area)) {
      if (kept.size() > 1 && !prefix.isEmpty()) {
        List<Integer> within =
            kept.stream().filter(i -> addresses.get(i).community().startsWith(prefix)).toList();
        kept = within.isEmpty() ? kept : within;
      }
    }
    return kept;
  }

  private String onlyCommunityOf(AddressParts parts, String area) {
    for (String key : placeKeys(parts)) {
      Map<String, Integer> communities = communitiesByPlace.getOrDefault(key, Map.of());
      List<String> within =
          communities.keySet().stream()
              .filter(code -> code.startsWith(parts.township()))
              .filter(code -> communities.size() == 1 || code.startsWith(area))
              .toList();
      if (within.size() == 1) {
        return within.getFirst();
      }
    }
    return "";
  }

  private static List<String> doorKeys(AddressParts p, String community) {
    if (!p.group().isEmpty()) {
      return community.isEmpty()
          ? List.of()
          : List.of("g|" + community + "|" + p.group() + "|" + p.number());
    }
    List<String> keys = new ArrayList<>(4);
    if (p.building().isEmpty() && p.room().isEmpty()) {
      return keys;
    }
    String door = "|" + p.building() + "|" + p.unit() + "|" + p.room();
    String doorWithoutUnit = "|" + p.building() + "|*|" + p.room();
    if (!p.estate().isEmpty()) {
      keys.add("e|" + p.estate() + door);
      keys.add("e|" + p.estate() + doorWithoutUnit);
    }
    if (!p.number().isEmpty()) {
      keys.add("r|" + p.road() + "|" + p.number() + door);
      keys.add("r|" + p.road() + "|" + p.number() + doorWithoutUnit);
    }
    return keys;
  }

  private static List<String> placeKeys(AddressParts p) {
    List<String> keys = new ArrayList<>(3);
    if (!p.estate().isEmpty()) {
      keys.add("e|" + p.estate());
    }
    if (!p.number().isEmpty()) {
      keys.add("r|" + p.road() + "|" + p.number());
    }
    if (!p.road().isEmpty()) {
      keys.add("r|" + p.road());
    }
    return keys;
  }
}
