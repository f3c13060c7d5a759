package yibiao.transforms.run.record;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.address.AddressIndex;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.address.StandardAddress;

/**
 * The housing department's register. Its lines travel; the index over them is built once where it
 * is needed.
 */
public final class Register implements Serializable {
  private final String[] divisions;
  private final List<StandardAddress> addresses;
  private transient AddressIndex index;
  private transient Map<String, StandardAddress> byDwelling;

  public Register(List<RunPlan.Division> divisions, List<StandardAddress> addresses) {
    this.divisions =
        divisions.stream()
            .map(d -> d.code() + "," + d.name() + "," + d.level())
            .toArray(String[]::new);
    this.addresses = List.copyOf(addresses);
  }

  public int size() {
    return addresses.size();
  }

  /** Where a text leads. */
  public synchronized AddressIndex index() {
    if (index == null) {
      List<RunPlan.Division> table =
          Arrays.stream(divisions)
              .map(line -> line.split(","))
              .map(cells -> new RunPlan.Division(cells[0], cells[1], cells[2]))
              .toList();
      index = new AddressIndex(new AddressParser(table), addresses);
    }
    return index;
  }

  /** The register's line of a dwelling, or null. */
  public StandardAddress of(String dwelling) {
    return byDwelling().get(dwelling);
  }

  private synchronized Map<String, StandardAddress> byDwelling() {
    if (byDwelling == null) {
      Map<String, StandardAddress> lines = HashMap.newHashMap(addresses.size());
      addresses.forEach(address -> lines.put(address.dwelling(), address));
      byDwelling = lines;
    }
    return byDwelling;
  }
}
