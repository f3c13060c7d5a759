package yibiao.transforms.run;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import yibiao.transforms.address.StandardAddress;

/** The register by dwelling code. */
final class AddressTexts implements Serializable {
  private final HashMap<String, StandardAddress> byDwelling = new HashMap<>();

  AddressTexts(List<StandardAddress> addresses) {
    addresses.forEach(address -> byDwelling.put(address.dwelling(), address));
  }

  /** The register's line of a dwelling, or null. */
  StandardAddress of(String dwelling) {
    return byDwelling.get(dwelling);
  }
}
