package yibiao.transforms.file;

import java.util.HashMap;
import java.util.Map;
import yibiao.transforms.address.AddressParts;
import yibiao.transforms.linkage.record.Features;

/**
 * Dwellings without a register: the door as it is written, in its estate or at its road and number.
 * Some texts name the estate, some the road, some both; those with both tell which estate is at
 * which number, for those that name only the road.
 */
final class Doors {
  /** The share of texts that have to agree on a number's estate. */
  private static final double SURE = 0.8;

  private final int[] estate;
  private final int[] road;
  private final int[] building;
  private final int[] door;

  Doors(int size) {
    estate = new int[size];
    road = new int[size];
    building = new int[size];
    door = new int[size];
  }

  /** Takes a record's address; different slots may be set by different threads. */
  void set(int slot, AddressParts a) {
    if (a.room().isEmpty() && a.group().isEmpty()) {
      return; // Which door is not said.
    }
    if (a.group().isEmpty()) {
      building[slot] = hash(a.building());
      door[slot] = hash(a.building(), a.unit(), a.room());
      estate[slot] = hashOfName(a.estate());
      road[slot] = a.number().isEmpty() ? 0 : hash(PlaceName.bare(a.road()), a.number());
    } else {
      building[slot] = hash(a.group());
      door[slot] = hash(a.group(), a.number());
      estate[slot] = a.community().isEmpty() ? hashOfName(a.estate()) : hash(a.community());
    }
  }

  private static int hashOfName(String estate) {
    return estate.isEmpty() ? 0 : hash(PlaceName.bare(estate));
  }

  /**
   * Tells the features where everybody lives.
   *
   * @param estates by road and number, the estate, as an earlier run has learned
   */
  void tell(Features features, int size, Map<Integer, Integer> estates) {
    for (int slot = 0; slot < size; slot++) {
      if (door[slot] != 0) {
        int place = estate[slot] != 0 ? estate[slot] : estates.getOrDefault(road[slot], road[slot]);
        features.setDwelling(slot, (long) place << 32 | door[slot] & 0xffffffffL);
        features.setCommunity(slot, place * 31 + building[slot]);
      }
    }
  }

  /** Learns which estate is at which road and number. */
  Map<Integer, Integer> estatesByRoad(int size) {
    Map<Long, Integer> together = new HashMap<>();
    Map<Integer, Integer> texts = new HashMap<>();
    for (int slot = 0; slot < size; slot++) {
      if (road[slot] != 0 && estate[slot] != 0) {
        together.merge((long) road[slot] << 32 | estate[slot] & 0xffffffffL, 1, Integer::sum);
        texts.merge(road[slot], 1, Integer::sum);
      }
    }
    Map<Integer, Integer> estates = new HashMap<>();
    together.forEach(
        (pair, count) -> {
          int at = (int) (pair >>> 32);
          if (count >= SURE * texts.get(at)) {
            estates.put(at, (int) pair.longValue());
          }
        });
    return estates;
  }

  private static int hash(String... parts) {
    int hash = 17;
    for (String part : parts) {
      hash = hash * 1_000_003 + part.hashCode() * 0x9e3779b9;
      hash ^= hash >>> 15;
    }
    return hash == 0 ? 1 : hash;
  }
}
