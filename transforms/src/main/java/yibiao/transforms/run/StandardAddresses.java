package yibiao.transforms.run;

import java.io.Serializable;
import java.util.List;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.address.AddressIndex;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.address.StandardAddress;

/** What is broadcast of the register: the lines travel, the index over them is built once a JVM. */
final class StandardAddresses implements Serializable {
  private final String[] divisions;
  private final List<StandardAddress> addresses;
  private transient AddressIndex index;

  StandardAddresses(List<RunPlan.Division> divisions, List<StandardAddress> addresses) {
    this.divisions =
        divisions.stream()
            .map(d -> d.code() + "," + d.name() + "," + d.level())
            .toArray(String[]::new);
    this.addresses = List.copyOf(addresses);
  }

  synchronized AddressIndex index() {
    if (index == null) {
      List<RunPlan.Division> table =
          java.util.Arrays.stream(divisions)
              .map(line -> line.split(","))
              .map(cells -> new RunPlan.Division(cells[0], cells[1], cells[2]))
              .toList();
      index = new AddressIndex(new AddressParser(table), addresses);
    }
    return index;
  }

  List<StandardAddress> addresses() {
    return addresses;
  }
}
